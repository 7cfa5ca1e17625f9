#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>

#include "crypto/base/result.h"

namespace fedatario::keys {

/// Why there is no passphrase.
enum class PassphraseError {
  empty,
  too_long,        ///< more than `Passphrase::kMaxSize` bytes
  not_text,        ///< contains a zero byte
  nobody_to_ask,   ///< no terminal, and no file was named
  cancelled,       ///< whoever was asked gave none
  differs,         ///< a new one was typed twice, and not alike
  missing,         ///< its file does not exist
  unreadable,      ///< its file cannot be read, or is no regular file
  open_to_others,  ///< its file is another account's, or others may read or write it
};

/// What unlocks a private key: the passphrase of a file, the PIN of a token. Its bytes stand in one
/// place, which is overwritten when it goes. Cannot be copied. For one thread.
class Passphrase {
 public:
  static constexpr std::size_t kMaxSize = 1024;

  /// Empty, to be appended to. All of its memory is taken at once: growing leaves no copy behind.
  explicit Passphrase(std::pmr::memory_resource* memory = std::pmr::get_default_resource());

  /// 1 to `kMaxSize` bytes without a zero byte.
  [[nodiscard]] static Result<Passphrase, PassphraseError> of(std::string_view text);

  [[nodiscard]] Result<Done, PassphraseError> append(char character);

  /// Valid while the passphrase stands; empty once it was moved from.
  [[nodiscard]] std::string_view text() const;

 private:
  struct Buffer;
  struct Wipe {
    std::pmr::memory_resource* memory;
    void operator()(Buffer* buffer) const;
  };

  std::unique_ptr<Buffer, Wipe> buffer_;
};

enum class PassphrasePurpose {
  open_file,     ///< of an encrypted key that is there
  protect_file,  ///< of a key about to be made
  token_pin,     ///< the user's PIN of a token
};

struct PassphraseRequest {
  PassphrasePurpose purpose;
  std::string key;  ///< for people: the file's path, the token's label
};

/// Asked only when a key turns out to need it.
using PassphraseSource =
    std::function<Result<Passphrase, PassphraseError>(const PassphraseRequest&)>;

}  // namespace fedatario::keys
