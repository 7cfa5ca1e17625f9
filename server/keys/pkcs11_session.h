#pragma once

#include <span>
#include <utility>
#include <vector>

#include <p11-kit/pkcs11.h>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"
#include "server/keys/key_reference.h"
#include "server/keys/passphrase.h"
#include "server/keys/pkcs11_module.h"
#include "server/keys/token_error.h"

/// For this folder's sources only.
namespace fedatario::keys {

/// One attribute of a template. Points at the value, which outlives the call it is handed to.
[[nodiscard]] CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, ByteView value);
template <class T>
[[nodiscard]] CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, const T& value) {
  return {type, const_cast<T*>(&value), sizeof value};  // C has no const here; nobody writes
}

struct TokenKeyPair {
  CK_OBJECT_HANDLE public_key;
  CK_OBJECT_HANDLE private_key;
};

enum class Access { read, write };

/// A session with a token, logged in as its user. Closing the last one of a process logs out
/// (PKCS#11 2.40, 5.6), so a PIN is checked only where the process was not logged in before. One
/// thread at a time.
class Pkcs11Session {
 public:
  [[nodiscard]] static Result<Pkcs11Session, TokenError> open(const TokenKey& key,
                                                              const Passphrase& pin, Access access);

  Pkcs11Session(const Pkcs11Session&) = delete;
  Pkcs11Session& operator=(const Pkcs11Session&) = delete;
  Pkcs11Session(Pkcs11Session&& other) noexcept
      : module_{std::move(other.module_)},
        handle_{std::exchange(other.handle_, CK_SESSION_HANDLE{CK_INVALID_HANDLE})} {}
  Pkcs11Session& operator=(Pkcs11Session&&) = delete;
  ~Pkcs11Session();

  /// At most two: more are ambiguous already.
  [[nodiscard]] Result<std::vector<CK_OBJECT_HANDLE>, TokenError> find(
      std::span<const CK_ATTRIBUTE> wanted) const;

  /// Empty where the object has no such attribute.
  [[nodiscard]] Result<Bytes, TokenError> read(CK_OBJECT_HANDLE object,
                                               CK_ATTRIBUTE_TYPE type) const;

  [[nodiscard]] Result<Signature, TokenError> sign(CK_OBJECT_HANDLE key, ByteView message) const;

  [[nodiscard]] Result<TokenKeyPair, TokenError> generate(
      std::span<const CK_ATTRIBUTE> public_key, std::span<const CK_ATTRIBUTE> private_key) const;

  void destroy(const TokenKeyPair& pair) const;

 private:
  Pkcs11Session(Pkcs11Module module, CK_SESSION_HANDLE handle)
      : module_{std::move(module)}, handle_{handle} {}

  [[nodiscard]] Result<Done, TokenError> log_in(const Passphrase& pin) const;

  Pkcs11Module module_;
  CK_SESSION_HANDLE handle_;
};

}  // namespace fedatario::keys
