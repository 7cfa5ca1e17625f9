#include "server/keys/public_key_pem.h"

#include <array>

#include <openssl/pem.h>

#include "server/keys/openssl_handles.h"

namespace fedatario::keys {
namespace {

/// DER of SubjectPublicKeyInfo up to the 32 bytes of the key: fixed for Ed25519 (RFC 8410, 4).
constexpr std::array<Byte, 12> kEd25519Prefix{0x30, 0x2a, 0x30, 0x05, 0x06, 0x03,
                                              0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
constexpr std::size_t kDerSize = kEd25519Prefix.size() + PublicKey::kSize;

/// Base64 of 44 bytes: three become four characters, and EVP_EncodeBlock ends with a null.
constexpr std::size_t kBase64Size = (kDerSize + 2) / 3 * 4;

}  // namespace

Result<PublicKey, KeyFileError> read_public_key_pem(std::string_view pem) {
  const Bio bio{BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()))};
  if (!bio) return fail(KeyFileError::unreadable);
  const Pkey pkey{PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr)};
  if (!pkey) return fail(KeyFileError::malformed);
  if (EVP_PKEY_get_base_id(pkey.get()) != EVP_PKEY_ED25519) return fail(KeyFileError::not_ed25519);

  std::array<Byte, PublicKey::kSize> raw{};
  std::size_t size = raw.size();
  if (EVP_PKEY_get_raw_public_key(pkey.get(), raw.data(), &size) != 1) {
    return fail(KeyFileError::malformed);
  }
  return PublicKey::from_bytes({raw.data(), size}).map_error([](KeyError) {
    return KeyFileError::unsafe_public_key;
  });
}

std::string write_public_key_pem(const PublicKey& key) {
  Bytes der{kEd25519Prefix.begin(), kEd25519Prefix.end()};
  const ByteView raw = key.bytes();
  der.insert(der.end(), raw.begin(), raw.end());
  std::array<unsigned char, kBase64Size + 1> base64{};
  EVP_EncodeBlock(base64.data(), der.data(), static_cast<int>(der.size()));

  std::string pem = "-----BEGIN PUBLIC KEY-----\n";
  pem += as_text({base64.data(), kBase64Size});
  pem += "\n-----END PUBLIC KEY-----\n";
  return pem;
}

}  // namespace fedatario::keys
