#include "server/keys/pkcs11_session.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace fedatario::keys {
namespace {

/// More readers than any machine has: a module that names more is broken.
constexpr CK_ULONG kMaxSlots = 1024;

/// Largest attribute that is read: an EC point of 34 bytes, an id, curve names of 21 bytes.
constexpr CK_ULONG kMaxAttribute = 1024;

constexpr CK_ULONG kMostFound = 2;

Result<Done, TokenError> done_if(CK_RV answer) {
  if (answer != CKR_OK) return fail(token_error_of(answer));
  return Done{};
}

/// Text of CK_TOKEN_INFO, padded with blanks (PKCS#11 2.40, 3.2).
template <std::size_t N>
bool is_padded(const unsigned char (&field)[N], std::string_view wanted) {
  if (wanted.size() > N) return false;
  const auto* const end = std::mismatch(wanted.begin(), wanted.end(), field, [](char a, Byte b) {
                            return static_cast<Byte>(a) == b;
                          }).second;
  return end == field + wanted.size() &&
         std::all_of(end, field + N, [](Byte b) { return b == ' '; });
}

bool is_wanted(const CK_TOKEN_INFO& info, const TokenKey& key) {
  return (info.flags & CKF_TOKEN_INITIALIZED) != 0 && is_padded(info.label, key.token) &&
         (key.serial.empty() || is_padded(info.serialNumber, key.serial));
}

Result<std::vector<CK_SLOT_ID>, TokenError> slots_of(const CK_FUNCTION_LIST& functions) {
  CK_ULONG count = 0;
  const CK_RV counted = functions.C_GetSlotList(CK_TRUE, nullptr, &count);
  if (counted != CKR_OK) return fail(token_error_of(counted));
  if (count > kMaxSlots) return fail(TokenError::module_broken);
  std::vector<CK_SLOT_ID> slots(count);
  const CK_RV answer = functions.C_GetSlotList(CK_TRUE, slots.data(), &count);
  if (answer != CKR_OK) return fail(token_error_of(answer));
  slots.resize(std::min<std::size_t>(count, slots.size()));
  return slots;
}

Result<CK_SLOT_ID, TokenError> slot_of(const CK_FUNCTION_LIST& functions, const TokenKey& key) {
  const auto slots = slots_of(functions);
  if (!slots) return fail(slots.error());
  std::optional<CK_SLOT_ID> found;
  for (const CK_SLOT_ID slot : *slots) {
    CK_TOKEN_INFO info{};
    // A token pulled out meanwhile, or one that does not answer, is not the one.
    if (functions.C_GetTokenInfo(slot, &info) != CKR_OK || !is_wanted(info, key)) continue;
    if (found) return fail(TokenError::token_ambiguous);
    found = slot;
  }
  if (!found) return fail(TokenError::token_missing);
  return *found;
}

/// A search must end before the next call.
class Search {
 public:
  Search(const CK_FUNCTION_LIST& functions, CK_SESSION_HANDLE session)
      : functions_{functions}, session_{session} {}
  Search(const Search&) = delete;
  Search& operator=(const Search&) = delete;
  Search(Search&&) = delete;
  Search& operator=(Search&&) = delete;
  ~Search() { functions_.C_FindObjectsFinal(session_); }

 private:
  const CK_FUNCTION_LIST& functions_;
  CK_SESSION_HANDLE session_;
};

std::vector<CK_ATTRIBUTE> copied(std::span<const CK_ATTRIBUTE> attributes) {
  return {attributes.begin(), attributes.end()};
}

}  // namespace

CK_ATTRIBUTE attribute(CK_ATTRIBUTE_TYPE type, ByteView value) {
  return {type, const_cast<Byte*>(value.data()), value.size()};
}

Result<Pkcs11Session, TokenError> Pkcs11Session::open(const TokenKey& key, const Passphrase& pin,
                                                      Access access) {
  auto module = Pkcs11Module::load(key.module);
  if (!module) return fail(module.error());
  const CK_FUNCTION_LIST& functions = module->functions();
  const auto slot = slot_of(functions, key);
  if (!slot) return fail(slot.error());

  const CK_FLAGS flags = CKF_SERIAL_SESSION | (access == Access::write ? CKF_RW_SESSION : 0);
  CK_SESSION_HANDLE handle = CK_INVALID_HANDLE;
  const CK_RV answer = functions.C_OpenSession(*slot, flags, nullptr, nullptr, &handle);
  if (answer != CKR_OK) return fail(token_error_of(answer));
  Pkcs11Session session{std::move(*module), handle};
  if (const auto done = session.log_in(pin); !done) return fail(done.error());
  return session;
}

Pkcs11Session::~Pkcs11Session() {
  if (handle_ != CK_INVALID_HANDLE) module_.functions().C_CloseSession(handle_);
}

Result<Done, TokenError> Pkcs11Session::log_in(const Passphrase& pin) const {
  const ByteView text = as_bytes(pin.text());
  const CK_RV answer =
      module_.functions().C_Login(handle_, CKU_USER, const_cast<Byte*>(text.data()), text.size());
  if (answer == CKR_USER_ALREADY_LOGGED_IN) return Done{};
  return done_if(answer);
}

Result<std::vector<CK_OBJECT_HANDLE>, TokenError> Pkcs11Session::find(
    std::span<const CK_ATTRIBUTE> wanted) const {
  const CK_FUNCTION_LIST& functions = module_.functions();
  auto attributes = copied(wanted);
  const CK_RV begun = functions.C_FindObjectsInit(handle_, attributes.data(), attributes.size());
  if (begun != CKR_OK) return fail(token_error_of(begun));
  const Search search{functions, handle_};
  std::vector<CK_OBJECT_HANDLE> objects(kMostFound);
  CK_ULONG count = 0;
  const CK_RV answer = functions.C_FindObjects(handle_, objects.data(), objects.size(), &count);
  if (answer != CKR_OK) return fail(token_error_of(answer));
  objects.resize(std::min<std::size_t>(count, objects.size()));
  return objects;
}

Result<Bytes, TokenError> Pkcs11Session::read(CK_OBJECT_HANDLE object,
                                              CK_ATTRIBUTE_TYPE type) const {
  Bytes value(kMaxAttribute);
  CK_ATTRIBUTE wanted{type, value.data(), value.size()};
  const CK_RV answer = module_.functions().C_GetAttributeValue(handle_, object, &wanted, 1);
  if (answer == CKR_ATTRIBUTE_TYPE_INVALID) return Bytes{};
  if (answer != CKR_OK) return fail(token_error_of(answer));
  if (wanted.ulValueLen > kMaxAttribute) return fail(TokenError::failed);
  value.resize(wanted.ulValueLen);
  return value;
}

Result<Signature, TokenError> Pkcs11Session::sign(CK_OBJECT_HANDLE key, ByteView message) const {
  const CK_FUNCTION_LIST& functions = module_.functions();
  CK_MECHANISM eddsa{CKM_EDDSA, nullptr, 0};
  const CK_RV begun = functions.C_SignInit(handle_, &eddsa, key);
  if (begun != CKR_OK) return fail(token_error_of(begun));
  Byte nothing = 0;  // an empty span may be null, which modules take for an error
  Byte* const data = message.empty() ? &nothing : const_cast<Byte*>(message.data());
  Signature signature{};
  CK_ULONG size = signature.size();
  const CK_RV answer = functions.C_Sign(handle_, data, message.size(), signature.data(), &size);
  if (answer != CKR_OK) return fail(token_error_of(answer));
  if (size != signature.size()) return fail(TokenError::failed);
  return signature;
}

Result<TokenKeyPair, TokenError> Pkcs11Session::generate(
    std::span<const CK_ATTRIBUTE> public_key, std::span<const CK_ATTRIBUTE> private_key) const {
  CK_MECHANISM mechanism{CKM_EC_EDWARDS_KEY_PAIR_GEN, nullptr, 0};
  auto public_attributes = copied(public_key);
  auto private_attributes = copied(private_key);
  TokenKeyPair pair{};
  const CK_RV answer = module_.functions().C_GenerateKeyPair(
      handle_, &mechanism, public_attributes.data(), public_attributes.size(),
      private_attributes.data(), private_attributes.size(), &pair.public_key, &pair.private_key);
  if (answer != CKR_OK) return fail(token_error_of(answer));
  return pair;
}

void Pkcs11Session::destroy(const TokenKeyPair& pair) const {
  module_.functions().C_DestroyObject(handle_, pair.public_key);
  module_.functions().C_DestroyObject(handle_, pair.private_key);
}

}  // namespace fedatario::keys
