#include "server/keys/encrypted_pkcs8.h"

#include <limits>
#include <string>

#include <gtest/gtest.h>
#include <openssl/asn1.h>
#include <openssl/pem.h>

namespace fedatario::keys {
namespace {

Bytes der_of(X509_SIG& encrypted) {
  Byte* start = nullptr;
  const int size = i2d_X509_SIG(&encrypted, &start);
  Bytes der{start, start + size};
  OPENSSL_free(start);
  return der;
}

int give_passphrase(char* buffer, int size, int /*rwflag*/, void* text) {
  const auto& passphrase = *static_cast<const std::string*>(text);
  EXPECT_LE(passphrase.size(), static_cast<std::size_t>(size));
  return static_cast<int>(passphrase.copy(buffer, static_cast<std::size_t>(size)));
}

/// As `openssl pkey -in` reads it.
TEST(EncryptedPkcs8, IsReadByOpenSsl) {
  std::string text = "contraseña";
  const Pkey pkey{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  const auto encrypted = encrypt_key(*pkey, *Passphrase::of(text));
  ASSERT_TRUE(encrypted);
  const Bio bio{BIO_new(BIO_s_mem())};
  ASSERT_EQ(PEM_write_bio_PKCS8(bio.get(), encrypted->get()), 1);
  const Pkey read{PEM_read_bio_PrivateKey(bio.get(), nullptr, give_passphrase, &text)};
  ASSERT_TRUE(read);
  EXPECT_EQ(EVP_PKEY_eq(read.get(), pkey.get()), 1);
}

TEST(EncryptedPkcs8, HidesTheKeyBehindAnotherSaltEachTime) {
  const Pkey pkey{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  const auto first = encrypt_key(*pkey, *Passphrase::of("clave"));
  const auto second = encrypt_key(*pkey, *Passphrase::of("clave"));
  ASSERT_TRUE(first && second);
  EXPECT_NE(der_of(**first), der_of(**second));
  EXPECT_TRUE(decrypt_key(der_of(**first), *Passphrase::of("clave")));
  EXPECT_EQ(decrypt_key(der_of(**first), *Passphrase::of("Clave")).error(),
            KeyFileError::wrong_passphrase);
}

TEST(EncryptedPkcs8, RefusesWhatStandsBehindIt) {
  const Pkey pkey{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
  auto der = der_of(**encrypt_key(*pkey, *Passphrase::of("clave")));
  EXPECT_TRUE(check_encryption(der));
  der.push_back(0);
  EXPECT_EQ(check_encryption(der).error(), KeyFileError::malformed);
  EXPECT_EQ(check_encryption({}).error(), KeyFileError::malformed);
}

TEST(EncryptedPkcs8, LimitsMemoryAndTime) {
  EXPECT_TRUE(is_affordable({.n = 1U << 14U, .r = 16, .p = 1}));
  EXPECT_FALSE(is_affordable({.n = 1U << 14U, .r = 17, .p = 1}));
  EXPECT_TRUE(is_affordable({.n = 1U << 14U, .r = 8, .p = 64}));
  EXPECT_FALSE(is_affordable({.n = 1U << 14U, .r = 8, .p = 65}));
  constexpr auto kHuge = std::numeric_limits<std::uint64_t>::max();
  EXPECT_FALSE(is_affordable({.n = kHuge, .r = 1, .p = 1}));
  EXPECT_FALSE(is_affordable({.n = 2, .r = kHuge, .p = 1}));
  EXPECT_FALSE(is_affordable({.n = 2, .r = 1, .p = kHuge}));
}

}  // namespace
}  // namespace fedatario::keys
