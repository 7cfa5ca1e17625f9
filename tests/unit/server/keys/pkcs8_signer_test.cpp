#include "server/keys/pkcs8_signer.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

#include "files/file.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::keys {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxPem = 4096;

class Pkcs8SignerTest : public testing::Test {
 protected:
  [[nodiscard]] fs::path file(const std::string& name) const { return folder_.path() / name; }

  [[nodiscard]] fs::path write(const std::string& name, const std::string& text) const {
    EXPECT_TRUE(files::write_file(file(name), as_bytes(text), {.readers = files::Readers::owner}));
    return file(name);
  }

 private:
  test::ScratchFolder folder_;
};

TEST_F(Pkcs8SignerTest, SignsWithANewKeyWhatLibsodiumVerifies) {
  const auto created = create_pkcs8_key(file("issuer.pem"));
  ASSERT_TRUE(created);
  const auto signer = open_pkcs8_signer(file("issuer.pem"));
  ASSERT_TRUE(signer);

  const auto signature = (*signer)->sign(as_bytes("payload"));
  ASSERT_TRUE(signature);
  EXPECT_EQ((*signer)->public_key(), *created);
  EXPECT_TRUE(created->verifies(as_bytes("payload"), *signature));
  EXPECT_FALSE(created->verifies(as_bytes("payloae"), *signature));
}

TEST_F(Pkcs8SignerTest, SignsTheSameBytesAlike) {
  ASSERT_TRUE(create_pkcs8_key(file("issuer.pem")));
  const auto first = open_pkcs8_signer(file("issuer.pem"));
  const auto second = open_pkcs8_signer(file("issuer.pem"));
  ASSERT_TRUE(first && second);
  EXPECT_EQ((*first)->sign(as_bytes("payload")), (*second)->sign(as_bytes("payload")));
}

/// RFC 8032, 7.1, TEST 2, in the PKCS#8 of RFC 8410, 7.
TEST_F(Pkcs8SignerTest, ReadsTheKeyOfRfc8032) {
  const auto path = write("rfc.pem",
                          "-----BEGIN PRIVATE KEY-----\n"
                          "MC4CAQAwBQYDK2VwBCIEIEzNCJso/5banbbDRuwRTg9bijGfNaumJNqM9u1PuKb7\n"
                          "-----END PRIVATE KEY-----\n");
  const auto signer = open_pkcs8_signer(path);
  ASSERT_TRUE(signer);
  EXPECT_EQ(to_hex((*signer)->public_key().bytes()),
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const Bytes message{0x72};
  EXPECT_EQ(to_hex(*(*signer)->sign(message)),
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
}

TEST_F(Pkcs8SignerTest, MakesTheFileForItsOwnerAlone) {
  ASSERT_TRUE(create_pkcs8_key(file("issuer.pem")));
  EXPECT_EQ(fs::status(file("issuer.pem")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(Pkcs8SignerTest, RefusesAFileThatOthersMayRead) {
  ASSERT_TRUE(create_pkcs8_key(file("issuer.pem")));
  fs::permissions(file("issuer.pem"), fs::perms::group_read, fs::perm_options::add);
  EXPECT_EQ(open_pkcs8_signer(file("issuer.pem")).error(), KeyFileError::open_to_others);
}

TEST_F(Pkcs8SignerTest, RefusesTheFileOfAnotherAccount) {
  constexpr uid_t kNobody = 65534;
  if (::geteuid() != 0) GTEST_SKIP() << "only root can give a file away";
  ASSERT_TRUE(create_pkcs8_key(file("issuer.pem")));
  ASSERT_EQ(::chown(file("issuer.pem").c_str(), kNobody, kNobody), 0);
  EXPECT_EQ(open_pkcs8_signer(file("issuer.pem")).error(), KeyFileError::open_to_others);
}

TEST_F(Pkcs8SignerTest, NeverOverwritesAKey) {
  ASSERT_TRUE(create_pkcs8_key(file("issuer.pem")));
  const auto before = files::read_file(file("issuer.pem"), kMaxPem);
  EXPECT_EQ(create_pkcs8_key(file("issuer.pem")).error(), KeyFileError::exists);
  EXPECT_EQ(files::read_file(file("issuer.pem"), kMaxPem), before);
}

TEST_F(Pkcs8SignerTest, TellsWhatIsWrongWithAFile) {
  EXPECT_EQ(open_pkcs8_signer(file("none.pem")).error(), KeyFileError::missing);
  EXPECT_EQ(open_pkcs8_signer(write("text.pem", "no key")).error(), KeyFileError::malformed);
  EXPECT_EQ(open_pkcs8_signer(write("empty.pem", "")).error(), KeyFileError::malformed);

  // prime256v1, made by `openssl genpkey -algorithm EC`.
  const auto other =
      write("ec.pem",
            "-----BEGIN PRIVATE KEY-----\n"
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgFEzsInre69I0IBUQ\npEBXe9T8wIc/X2jy7/"
            "zB5kSTSHuhRANCAARaPhR9Eh7dHT4TQQNF7I3eKmVmtFHo\npP+ifaGQVqjJQJPQiavpYk/"
            "bCakPmmPJaCRJSXPy21ZxutBfZmjy5qy0\n"
            "-----END PRIVATE KEY-----\n");
  EXPECT_EQ(open_pkcs8_signer(other).error(), KeyFileError::not_ed25519);
}

/// Made by `openssl pkcs8 -topk8 -scrypt -passout pass:clave`.
constexpr auto kMadeByOpenSsl =
    "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
    "MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAjLueznbDAAvAICQAAC\n"
    "AQgCAQEwHQYJYIZIAWUDBAEqBBDFrz/6wbjcbNl6nkzhIzukBEBNQG19/wkJr7BR\n"
    "X17Zy8qgUDfobE1RTR4iq7PzSRHb8ddJ73gt2i6xjOR3N7xXGL6ds+R3qTNZWiu6\n"
    "Cm5eXHdC\n"
    "-----END ENCRYPTED PRIVATE KEY-----\n";

TEST_F(Pkcs8SignerTest, OpensAnEncryptedKeyWithItsPassphraseOnly) {
  const auto created = create_pkcs8_key(file("issuer.pem"), *Passphrase::of("contraseña"));
  ASSERT_TRUE(created);
  const auto signer = open_pkcs8_signer(file("issuer.pem"), *Passphrase::of("contraseña"));
  ASSERT_TRUE(signer);
  EXPECT_EQ((*signer)->public_key(), *created);
  EXPECT_EQ(open_pkcs8_signer(file("issuer.pem"), *Passphrase::of("contrasena")).error(),
            KeyFileError::wrong_passphrase);
  EXPECT_EQ(open_pkcs8_signer(file("issuer.pem")).error(), KeyFileError::encrypted);
}

TEST_F(Pkcs8SignerTest, WritesAnEncryptedKeyForItsOwnerAloneAndOverNone) {
  ASSERT_TRUE(create_pkcs8_key(file("issuer.pem"), *Passphrase::of("clave")));
  EXPECT_EQ(fs::status(file("issuer.pem")).permissions(),
            fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(create_pkcs8_key(file("issuer.pem"), *Passphrase::of("clave")).error(),
            KeyFileError::exists);
}

TEST_F(Pkcs8SignerTest, OpensAnEncryptedKeyOfOpenSsl) {
  const auto path = write("openssl.pem", kMadeByOpenSsl);
  const auto signer = open_pkcs8_signer(path, *Passphrase::of("clave"));
  ASSERT_TRUE(signer);
  EXPECT_EQ(to_hex((*signer)->public_key().bytes()),
            "654c4ebc1563dc05d58bee72e7de6f705918fa4f8e230fe8f82f0d1d74fa59d3");
}

TEST_F(Pkcs8SignerTest, NeedsNoPassphraseForAPlainKey) {
  const auto created = create_pkcs8_key(file("issuer.pem"));
  const auto signer = open_pkcs8_signer(file("issuer.pem"), *Passphrase::of("clave"));
  ASSERT_TRUE(created && signer);
  EXPECT_EQ((*signer)->public_key(), *created);
}

TEST_F(Pkcs8SignerTest, RefusesAnEncryptionThatCostsTooMuch) {
  // Made by `openssl pkcs8 -topk8 -scrypt -scrypt_N 16384 -scrypt_r 8 -scrypt_p 65`.
  const auto costly = write("costly.pem",
                            "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                            "MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAg5ehA+IRI7dwICQAAC\n"
                            "AQgCAUEwHQYJYIZIAWUDBAEqBBAcBboy+JDzAR/m7RKoiF90BEBnP6dg5QgE2nnc\n"
                            "ExaTyn6YXUCCfLoSIGwVG7GlziuHVy3n2vj9j8HySa5Cco2PG2Yl0TRmUqZ/wqyB\n"
                            "E7Y1a0n5\n"
                            "-----END ENCRYPTED PRIVATE KEY-----\n");
  EXPECT_EQ(open_pkcs8_signer(costly, *Passphrase::of("clave")).error(), KeyFileError::too_costly);
  EXPECT_EQ(open_pkcs8_signer(costly).error(), KeyFileError::too_costly);
}

TEST_F(Pkcs8SignerTest, RefusesAnotherEncryption) {
  // PBKDF2, made by `openssl pkcs8 -topk8 -v2 aes-256-cbc`.
  const auto pbkdf2 = write("pbkdf2.pem",
                            "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                            "MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAjetqvRvNgo7QICCAAw\n"
                            "DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEKGnw4u4VvvqOIGextA6GN8EQPr1\n"
                            "/kcqCPPiAU8TsyapkdXoN3nkTqRe+mlVQ4jkFpNjcWppOtxtaR2ZaJL8HV6BLJGU\n"
                            "Jm375iKVnqGkzG7PE3U=\n"
                            "-----END ENCRYPTED PRIVATE KEY-----\n");
  // AES-128, made by `openssl pkcs8 -topk8 -scrypt -v2 aes-128-cbc`.
  const auto aes128 = write("aes128.pem",
                            "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
                            "MIGTME8GCSqGSIb3DQEFDTBCMCEGCSsGAQQB2kcECzAUBAiBeC4oNMYJEwICQAAC\n"
                            "AQgCAQEwHQYJYIZIAWUDBAECBBDbFGgzFhAKn1rJnaTw6oiTBECbuHz3gLOo5Xvw\n"
                            "CoHxrcLW4RaI0BkXmHjfiE+0pcawtEdRPORBNn9sWm6CGT+0fZ9NgCNwlnllLKpL\n"
                            "tiDZ4y/m\n"
                            "-----END ENCRYPTED PRIVATE KEY-----\n");
  for (const auto& path : {pbkdf2, aes128}) {
    EXPECT_EQ(open_pkcs8_signer(path, *Passphrase::of("clave")).error(),
              KeyFileError::other_encryption);
    EXPECT_EQ(open_pkcs8_signer(path).error(), KeyFileError::other_encryption);
  }
}

TEST_F(Pkcs8SignerTest, RefusesADamagedEncryptedKey) {
  const std::string text{kMadeByOpenSsl};
  std::string bent = text;
  bent[text.find("X17Zy8")] = 'Y';  // in the third block, which spoils the padding in the fourth
  EXPECT_EQ(open_pkcs8_signer(write("bent.pem", bent), *Passphrase::of("clave")).error(),
            KeyFileError::wrong_passphrase);
  std::string cut = text;
  cut.erase(text.find("X17Zy8"), 8);
  EXPECT_EQ(open_pkcs8_signer(write("cut.pem", cut), *Passphrase::of("clave")).error(),
            KeyFileError::malformed);
}

}  // namespace
}  // namespace fedatario::keys
