#include "server/keys/pkcs11_module.h"

#include <map>
#include <memory>
#include <mutex>

#include <dlfcn.h>

namespace fedatario::keys {
namespace {

struct CloseLibrary {
  void operator()(void* library) const { ::dlclose(library); }
};
using Library = std::unique_ptr<void, CloseLibrary>;

/// The modules that this process has initialised, by dlopen's handle, which is the same for every
/// name of a library.
struct Loaded {
  Library library;
  const CK_FUNCTION_LIST* functions = nullptr;
  std::size_t uses = 0;
  bool is_ours_to_finalise = false;
};

struct Loads {
  std::mutex mutex;
  std::map<void*, Loaded> by_handle;
};

/// Process-wide because what it counts is: C_Initialize and C_Finalize.
Loads& loads() {
  static Loads all;
  return all;
}

Result<CK_FUNCTION_LIST*, TokenError> functions_of(void* library) {
  const auto get_list =
      reinterpret_cast<CK_C_GetFunctionList>(::dlsym(library, "C_GetFunctionList"));
  CK_FUNCTION_LIST* functions = nullptr;
  if (get_list == nullptr || get_list(&functions) != CKR_OK || functions == nullptr) {
    return fail(TokenError::module_broken);
  }
  return functions;
}

Result<Loaded, TokenError> initialise(Library library) {
  const auto functions = functions_of(library.get());
  if (!functions) return fail(functions.error());
  CK_C_INITIALIZE_ARGS arguments{};
  arguments.flags = CKF_OS_LOCKING_OK;
  const CK_RV answer = (*functions)->C_Initialize(&arguments);
  const bool is_ours = answer == CKR_OK;
  if (!is_ours && answer != CKR_CRYPTOKI_ALREADY_INITIALIZED) {
    return fail(TokenError::module_broken);
  }
  return Loaded{.library = std::move(library),
                .functions = *functions,
                .uses = 0,
                .is_ours_to_finalise = is_ours};
}

}  // namespace

TokenError token_error_of(CK_RV answer) {
  switch (answer) {
    case CKR_PIN_INCORRECT:
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
      return TokenError::pin_wrong;
    case CKR_PIN_LOCKED:
    case CKR_PIN_EXPIRED:
    case CKR_USER_PIN_NOT_INITIALIZED:
      return TokenError::pin_locked;
    case CKR_KEY_HANDLE_INVALID:
    case CKR_OBJECT_HANDLE_INVALID:
      return TokenError::key_missing;
    case CKR_KEY_TYPE_INCONSISTENT:
      return TokenError::not_ed25519;
    case CKR_MECHANISM_INVALID:
    case CKR_MECHANISM_PARAM_INVALID:
    case CKR_FUNCTION_NOT_SUPPORTED:
    case CKR_KEY_FUNCTION_NOT_PERMITTED:
    case CKR_DOMAIN_PARAMS_INVALID:
    case CKR_CURVE_NOT_SUPPORTED:
      return TokenError::unsupported;
    case CKR_TOKEN_WRITE_PROTECTED:
    case CKR_SESSION_READ_ONLY:
      return TokenError::write_protected;
    case CKR_DEVICE_REMOVED:
    case CKR_DEVICE_ERROR:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_TOKEN_NOT_RECOGNIZED:
    case CKR_SLOT_ID_INVALID:
    case CKR_SESSION_HANDLE_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_USER_NOT_LOGGED_IN:
    case CKR_CRYPTOKI_NOT_INITIALIZED:
      return TokenError::device_gone;
    default:
      return TokenError::failed;
  }
}

Result<Pkcs11Module, TokenError> Pkcs11Module::load(const std::filesystem::path& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return fail(TokenError::module_missing);
  const std::lock_guard lock{loads().mutex};
  Library library{::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)};
  if (!library) return fail(TokenError::module_broken);
  void* const handle = library.get();
  auto found = loads().by_handle.find(handle);
  if (found == loads().by_handle.end()) {
    auto loaded = initialise(std::move(library));
    if (!loaded) return fail(loaded.error());
    found = loads().by_handle.emplace(handle, std::move(*loaded)).first;
  }
  ++found->second.uses;
  return Pkcs11Module{handle, found->second.functions};
}

Pkcs11Module::~Pkcs11Module() {
  if (library_ == nullptr) return;
  const std::lock_guard lock{loads().mutex};
  const auto found = loads().by_handle.find(library_);
  if (--found->second.uses > 0) return;
  if (found->second.is_ours_to_finalise) functions_->C_Finalize(nullptr);
  loads().by_handle.erase(found);
}

}  // namespace fedatario::keys
