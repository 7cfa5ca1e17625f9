#include "server/keys/encrypted_pkcs8.h"

#include <openssl/asn1t.h>
#include <openssl/objects.h>
#include <openssl/pkcs12.h>

namespace fedatario::keys {
namespace {

using Pbes2 = std::unique_ptr<PBE2PARAM, Deleter<PBE2PARAM_free>>;
using Scrypt = std::unique_ptr<SCRYPT_PARAMS, Deleter<SCRYPT_PARAMS_free>>;
using Algorithm = std::unique_ptr<X509_ALGOR, Deleter<X509_ALGOR_free>>;

constexpr int kSaltSize = 16;

EncryptedPkcs8 read_encrypted(ByteView der) {
  const Byte* position = der.data();
  EncryptedPkcs8 encrypted{d2i_X509_SIG(nullptr, &position, static_cast<long>(der.size()))};
  if (position != der.data() + der.size()) return nullptr;
  return encrypted;
}

/// The parameters of an algorithm, where it is the one of that name.
template <class Owner, class T = typename Owner::element_type>
Owner parameters_of(const X509_ALGOR& algorithm, int name, const ASN1_ITEM* shape) {
  const ASN1_OBJECT* object = nullptr;
  int type = 0;
  const void* value = nullptr;
  X509_ALGOR_get0(&object, &type, &value, &algorithm);
  if (OBJ_obj2nid(object) != name || type != V_ASN1_SEQUENCE) return nullptr;
  return Owner{static_cast<T*>(ASN1_item_unpack(static_cast<const ASN1_STRING*>(value), shape))};
}

bool is_algorithm(const X509_ALGOR& algorithm, int name) {
  const ASN1_OBJECT* object = nullptr;
  X509_ALGOR_get0(&object, nullptr, nullptr, &algorithm);
  return OBJ_obj2nid(object) == name;
}

Result<Done, KeyFileError> check_cost(const SCRYPT_PARAMS& scrypt) {
  ScryptCost cost{};
  const bool read = ASN1_INTEGER_get_uint64(&cost.n, scrypt.costParameter) == 1 &&
                    ASN1_INTEGER_get_uint64(&cost.r, scrypt.blockSize) == 1 &&
                    ASN1_INTEGER_get_uint64(&cost.p, scrypt.parallelizationParameter) == 1;
  // A negative number, or one of more than 64 bits, is out of the question as well.
  if (!read || !is_affordable(cost)) return fail(KeyFileError::too_costly);
  return Done{};
}

Result<Done, KeyFileError> check_encryption(const X509_SIG& encrypted) {
  const X509_ALGOR* algorithm = nullptr;
  X509_SIG_get0(&encrypted, &algorithm, nullptr);
  const auto pbes2 = parameters_of<Pbes2>(*algorithm, NID_pbes2, ASN1_ITEM_rptr(PBE2PARAM));
  if (!pbes2 || !is_algorithm(*pbes2->encryption, NID_aes_256_cbc)) {
    return fail(KeyFileError::other_encryption);
  }
  const auto scrypt =
      parameters_of<Scrypt>(*pbes2->keyfunc, NID_id_scrypt, ASN1_ITEM_rptr(SCRYPT_PARAMS));
  if (!scrypt) return fail(KeyFileError::other_encryption);
  return check_cost(*scrypt);
}

}  // namespace

Result<EncryptedPkcs8, KeyFileError> encrypt_key(const EVP_PKEY& key,
                                                 const Passphrase& passphrase) {
  const Pkcs8Info info{EVP_PKEY2PKCS8(&key)};
  Algorithm scrypt{PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, kSaltSize, nullptr,
                                         kNewKeyCost.n, kNewKeyCost.r, kNewKeyCost.p)};
  if (!info || !scrypt) return fail(KeyFileError::not_written);
  const std::string_view text = passphrase.text();
  EncryptedPkcs8 encrypted{
      PKCS8_set0_pbe(text.data(), static_cast<int>(text.size()), info.get(), scrypt.get())};
  if (!encrypted) return fail(KeyFileError::not_written);
  static_cast<void>(scrypt.release());  // the encrypted key owns it now
  return encrypted;
}

Result<Done, KeyFileError> check_encryption(ByteView der) {
  const auto encrypted = read_encrypted(der);
  if (!encrypted) return fail(KeyFileError::malformed);
  return check_encryption(*encrypted);
}

Result<Pkcs8Info, KeyFileError> decrypt_key(ByteView der, const Passphrase& passphrase) {
  const auto encrypted = read_encrypted(der);
  if (!encrypted) return fail(KeyFileError::malformed);
  if (const auto known = check_encryption(*encrypted); !known) return fail(known.error());
  const std::string_view text = passphrase.text();
  Pkcs8Info info{PKCS8_decrypt(encrypted.get(), text.data(), static_cast<int>(text.size()))};
  if (!info) return fail(KeyFileError::wrong_passphrase);
  return info;
}

}  // namespace fedatario::keys
