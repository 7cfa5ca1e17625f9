#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/confine/unique_fd.h"

namespace fedatario::scanner {

enum class OpenError : std::uint8_t {
  not_found,
  permission_denied,
  not_a_file,  ///< a directory, a device, a pipe
  failed,      ///< anything else that the system may say
};

/// What a file holds, told by its first bytes; its name is never asked.
enum class InputKind : std::uint8_t { empty, pdf, image, text, unknown };

/// A regular file open for reading; a symbolic link is followed.
class InputFile {
 public:
  [[nodiscard]] static Result<InputFile, OpenError> open(const std::string& path);

  [[nodiscard]] int descriptor() const { return fd_.get(); }
  [[nodiscard]] std::uint64_t size() const { return size_; }

  /// Reads the first kilobyte.
  [[nodiscard]] InputKind kind() const;

 private:
  InputFile(UniqueFd fd, std::uint64_t size) : fd_{std::move(fd)}, size_{size} {}

  UniqueFd fd_;
  std::uint64_t size_ = 0;
};

/// The kind of a file that begins with `head`, its first kilobyte (or all of a shorter one). A PDF
/// may carry other bytes before its mark (ISO 32000-1, H.3.4.1); text has no control characters but
/// tab and ends of line.
[[nodiscard]] InputKind kind_of(ByteView head);

}  // namespace fedatario::scanner
