#pragma once

#include <filesystem>
#include <utility>

#include <p11-kit/pkcs11.h>

#include "crypto/base/result.h"
#include "server/keys/token_error.h"

/// For this folder's sources only.
namespace fedatario::keys {

[[nodiscard]] TokenError token_error_of(CK_RV answer);

/// A PKCS#11 module, loaded and initialised. PKCS#11 initialises once per process (2.40, 5.4), so
/// all uses of one library are counted together and the last one to go finalises it. Safe to use
/// from several threads: the module is told to lock for itself.
class Pkcs11Module {
 public:
  [[nodiscard]] static Result<Pkcs11Module, TokenError> load(const std::filesystem::path& path);

  Pkcs11Module(const Pkcs11Module&) = delete;
  Pkcs11Module& operator=(const Pkcs11Module&) = delete;
  Pkcs11Module(Pkcs11Module&& other) noexcept
      : library_{std::exchange(other.library_, nullptr)}, functions_{other.functions_} {}
  Pkcs11Module& operator=(Pkcs11Module&&) = delete;
  ~Pkcs11Module();

  [[nodiscard]] const CK_FUNCTION_LIST& functions() const { return *functions_; }

 private:
  Pkcs11Module(void* library, const CK_FUNCTION_LIST* functions)
      : library_{library}, functions_{functions} {}

  void* library_;
  const CK_FUNCTION_LIST* functions_;
};

}  // namespace fedatario::keys
