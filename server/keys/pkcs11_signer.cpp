#include "server/keys/pkcs11_signer.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>
#include <vector>

#include "server/keys/pkcs11_session.h"

namespace fedatario::keys {
namespace {

constexpr CK_BBOOL kYes = CK_TRUE;
constexpr CK_BBOOL kNo = CK_FALSE;
constexpr CK_KEY_TYPE kEdwards = CKK_EC_EDWARDS;
constexpr CK_OBJECT_CLASS kPublic = CKO_PUBLIC_KEY;
constexpr CK_OBJECT_CLASS kPrivate = CKO_PRIVATE_KEY;

/// The curve in CKA_EC_PARAMS: its OID 1.3.101.112 (RFC 8410, 3), or PrintableString
/// "edwards25519". PKCS#11 3.0, 2.3.10, allows both, and modules understand one or the other.
constexpr std::array<Byte, 5> kCurveOid{0x06, 0x03, 0x2b, 0x65, 0x70};
constexpr std::array<Byte, 14> kCurveName{0x13, 0x0c, 'e', 'd', 'w', 'a', 'r',
                                          'd',  's',  '2', '5', '5', '1', '9'};

/// CKA_EC_POINT: the key in an OCTET STRING as 2.40 has it, or bare as 3.1 does.
constexpr std::array<Byte, 2> kOctetString{0x04, PublicKey::kSize};

SignerError signer_error_of(TokenError error) {
  const bool gone = error == TokenError::device_gone || error == TokenError::key_missing;
  return gone ? SignerError::unavailable : SignerError::failed;
}

class Pkcs11Signer final : public Signer {
 public:
  Pkcs11Signer(Pkcs11Session session, CK_OBJECT_HANDLE key, const PublicKey& public_key)
      : session_{std::move(session)}, key_{key}, public_key_{public_key} {}

  [[nodiscard]] const PublicKey& public_key() const override { return public_key_; }

  [[nodiscard]] Result<Signature, SignerError> sign(ByteView message) const override {
    const std::lock_guard lock{mutex_};
    return session_.sign(key_, message).map_error(signer_error_of);
  }

 private:
  mutable std::mutex mutex_;  // a session does one thing at a time (PKCS#11 2.40, 5.6)
  Pkcs11Session session_;
  CK_OBJECT_HANDLE key_;
  PublicKey public_key_;
};

bool is_ed25519(ByteView curve) {
  return std::ranges::equal(curve, kCurveOid) || std::ranges::equal(curve, kCurveName);
}

Result<PublicKey, TokenError> read_public_key(const Pkcs11Session& session,
                                              CK_OBJECT_HANDLE object) {
  const auto curve = session.read(object, CKA_EC_PARAMS);
  if (!curve) return fail(curve.error());
  if (!is_ed25519(*curve)) return fail(TokenError::not_ed25519);
  const auto point = session.read(object, CKA_EC_POINT);
  if (!point) return fail(point.error());
  ByteView bytes{*point};
  const bool wrapped = bytes.size() == kOctetString.size() + PublicKey::kSize &&
                       std::ranges::equal(bytes.first(kOctetString.size()), kOctetString);
  if (wrapped) bytes = bytes.subspan(kOctetString.size());
  return PublicKey::from_bytes(bytes).map_error(
      [](KeyError) { return TokenError::unsafe_public_key; });
}

std::vector<CK_ATTRIBUTE> named(const CK_OBJECT_CLASS& kind, const TokenKey& key) {
  std::vector<CK_ATTRIBUTE> wanted{attribute(CKA_CLASS, kind)};
  if (!key.object.empty()) wanted.push_back(attribute(CKA_LABEL, as_bytes(key.object)));
  if (!key.id.empty()) wanted.push_back(attribute(CKA_ID, ByteView{key.id}));
  return wanted;
}

Result<CK_OBJECT_HANDLE, TokenError> find_one(const Pkcs11Session& session,
                                              std::span<const CK_ATTRIBUTE> wanted) {
  const auto objects = session.find(wanted);
  if (!objects) return fail(objects.error());
  if (objects->empty()) return fail(TokenError::key_missing);
  if (objects->size() > 1) return fail(TokenError::key_ambiguous);
  return objects->front();
}

Result<CK_OBJECT_HANDLE, TokenError> find_private_key(const Pkcs11Session& session,
                                                      const TokenKey& key) {
  const auto object = find_one(session, named(kPrivate, key));
  if (!object) return object;
  const auto type = session.read(*object, CKA_KEY_TYPE);
  if (!type) return fail(type.error());
  const CK_ATTRIBUTE expected = attribute(CKA_KEY_TYPE, kEdwards);
  const ByteView edwards{static_cast<const Byte*>(expected.pValue), expected.ulValueLen};
  if (!std::ranges::equal(*type, edwards)) return fail(TokenError::not_ed25519);
  return object;
}

/// A pair shares its id (PKCS#11 2.40, 4.7); a private key without one is met by its label.
Result<PublicKey, TokenError> public_key_of(const Pkcs11Session& session,
                                            CK_OBJECT_HANDLE private_key, TokenKey key) {
  auto id = session.read(private_key, CKA_ID);
  if (!id) return fail(id.error());
  if (!id->empty()) key.id = std::move(*id);
  const auto object = find_one(session, named(kPublic, key));
  if (!object) return fail(object.error());
  return read_public_key(session, *object);
}

/// Neither label nor id may name another key, private or public.
Result<Done, TokenError> check_free(const Pkcs11Session& session, const TokenKey& key) {
  for (const CK_OBJECT_CLASS& kind : {kPrivate, kPublic}) {
    for (const CK_ATTRIBUTE& name :
         {attribute(CKA_LABEL, as_bytes(key.object)), attribute(CKA_ID, ByteView{key.id})}) {
      if (name.ulValueLen == 0) continue;
      const auto found = session.find(std::array{attribute(CKA_CLASS, kind), name});
      if (!found) return fail(found.error());
      if (!found->empty()) return fail(TokenError::exists);
    }
  }
  return Done{};
}

Result<TokenKeyPair, TokenError> generate(const Pkcs11Session& session, const TokenKey& key,
                                          ByteView curve) {
  const std::array public_key{
      attribute(CKA_CLASS, kPublic),      attribute(CKA_KEY_TYPE, kEdwards),
      attribute(CKA_TOKEN, kYes),         attribute(CKA_VERIFY, kYes),
      attribute(CKA_EC_PARAMS, curve),    attribute(CKA_LABEL, as_bytes(key.object)),
      attribute(CKA_ID, ByteView{key.id})};
  const std::array private_key{
      attribute(CKA_CLASS, kPrivate),     attribute(CKA_KEY_TYPE, kEdwards),
      attribute(CKA_TOKEN, kYes),         attribute(CKA_PRIVATE, kYes),
      attribute(CKA_SENSITIVE, kYes),     attribute(CKA_EXTRACTABLE, kNo),
      attribute(CKA_SIGN, kYes),          attribute(CKA_LABEL, as_bytes(key.object)),
      attribute(CKA_ID, ByteView{key.id})};
  return session.generate(public_key, private_key);
}

/// In the spelling of the curve that the module understands.
Result<TokenKeyPair, TokenError> generate(const Pkcs11Session& session, const TokenKey& key) {
  const auto by_oid = generate(session, key, kCurveOid);
  if (by_oid) return by_oid;
  return generate(session, key, kCurveName);
}

}  // namespace

Result<std::unique_ptr<Signer>, TokenError> open_pkcs11_signer(const TokenKey& key,
                                                               const Passphrase& pin) {
  auto session = Pkcs11Session::open(key, pin, Access::read);
  if (!session) return fail(session.error());
  const auto private_key = find_private_key(*session, key);
  if (!private_key) return fail(private_key.error());
  const auto public_key = public_key_of(*session, *private_key, key);
  if (!public_key) return fail(public_key.error());
  return std::make_unique<Pkcs11Signer>(std::move(*session), *private_key, *public_key);
}

Result<PublicKey, TokenError> create_pkcs11_key(const TokenKey& key, const Passphrase& pin) {
  const auto session = Pkcs11Session::open(key, pin, Access::write);
  if (!session) return fail(session.error());
  TokenKey complete = key;
  if (complete.id.empty()) complete.id.assign(key.object.begin(), key.object.end());
  if (const auto is_free = check_free(*session, complete); !is_free) return fail(is_free.error());
  const auto pair = generate(*session, complete);
  if (!pair) return fail(pair.error());
  auto public_key = read_public_key(*session, pair->public_key);
  if (!public_key) session->destroy(*pair);  // nobody could use it
  return public_key;
}

}  // namespace fedatario::keys
