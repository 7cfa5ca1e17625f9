#include "server/keys/pkcs11_signer.h"

#include <array>
#include <string>

#include <gtest/gtest.h>
#include <p11-kit/pkcs11.h>

#include "files/file.h"
#include "server/keys/open_signer.h"
#include "server/keys/pkcs11_session.h"
#include "tests/support/token/soft_token.h"

/// What only tokens do, on SoftHSM.
namespace fedatario::keys {
namespace {

class Pkcs11SignerTest : public testing::Test {
 protected:
  [[nodiscard]] static Passphrase pin() { return *Passphrase::of(test::SoftToken::kPin); }
  [[nodiscard]] const test::SoftToken& token() const { return token_; }

  /// One attribute of the private key of a label.
  [[nodiscard]] Bytes attribute_of(const TokenKey& key, CK_ATTRIBUTE_TYPE type) const {
    const auto session = Pkcs11Session::open(key, pin(), Access::read);
    const CK_OBJECT_CLASS kind = CKO_PRIVATE_KEY;
    const auto objects = session->find(std::array{attribute(CKA_CLASS, kind)});
    return *session->read(objects->front(), type);
  }

  /// A pair that another program made, with CKA_EC_PARAMS of its own.
  static void make_elsewhere(const TokenKey& key, ByteView curve) {
    const auto session = Pkcs11Session::open(key, pin(), Access::write);
    ASSERT_TRUE(session);
    const CK_BBOOL yes = CK_TRUE;
    const std::array public_key{attribute(CKA_TOKEN, yes), attribute(CKA_EC_PARAMS, curve),
                                attribute(CKA_LABEL, as_bytes(key.object))};
    const std::array private_key{attribute(CKA_TOKEN, yes), attribute(CKA_SIGN, yes),
                                 attribute(CKA_LABEL, as_bytes(key.object))};
    ASSERT_TRUE(session->generate(public_key, private_key));
  }

  [[nodiscard]] TokenError open_error(const TokenKey& key) const {
    const auto signer = open_pkcs11_signer(key, pin());
    EXPECT_FALSE(signer);
    return signer ? TokenError::failed : signer.error();
  }

 private:
  test::SoftToken token_;
};

TEST_F(Pkcs11SignerTest, MakesAKeyThatCannotLeaveTheToken) {
  const auto key = token().key("emisión");
  ASSERT_TRUE(create_pkcs11_key(key, pin()));
  EXPECT_EQ(attribute_of(key, CKA_SENSITIVE), Bytes{CK_TRUE});
  EXPECT_EQ(attribute_of(key, CKA_EXTRACTABLE), Bytes{CK_FALSE});
  EXPECT_EQ(attribute_of(key, CKA_NEVER_EXTRACTABLE), Bytes{CK_TRUE});
}

TEST_F(Pkcs11SignerTest, FindsAKeyByItsLabelOrItsId) {
  auto key = token().key("emisión");
  key.id = {0x01, 0x02};
  const auto created = create_pkcs11_key(key, pin());
  ASSERT_TRUE(created);
  auto by_label = key;
  by_label.id.clear();
  auto by_id = key;
  by_id.object.clear();
  for (const auto& name : {key, by_label, by_id}) {
    const auto signer = open_pkcs11_signer(name, pin());
    ASSERT_TRUE(signer);
    EXPECT_EQ((*signer)->public_key(), *created);
  }
  auto other = key;
  other.id = {0x03};
  EXPECT_EQ(open_error(other), TokenError::key_missing);
}

TEST_F(Pkcs11SignerTest, KeepsAKeyForEachSchoolApart) {
  const auto first = create_pkcs11_key(token().key("9000123-0"), pin());
  const auto second = create_pkcs11_key(token().key("9000124-0"), pin());
  ASSERT_TRUE(first && second);
  EXPECT_NE(*first, *second);
  const auto signer = open_pkcs11_signer(token().key("9000124-0"), pin());
  ASSERT_TRUE(signer);
  EXPECT_EQ((*signer)->public_key(), *second);
}

TEST_F(Pkcs11SignerTest, TellsWhatIsWrong) {
  const auto key = token().key("emisión");
  EXPECT_EQ(open_error(key), TokenError::key_missing);
  auto other = key;
  other.token = "otro";
  EXPECT_EQ(open_error(other), TokenError::token_missing);
  other = key;
  other.serial = "0";
  EXPECT_EQ(open_error(other), TokenError::token_missing);
  other = key;
  other.module = "/usr/lib/none.so";
  EXPECT_EQ(open_error(other), TokenError::module_missing);
  other.module = token().configuration();
  EXPECT_EQ(open_error(other), TokenError::module_broken);
  EXPECT_EQ(open_pkcs11_signer(key, *Passphrase::of("1111")).error(), TokenError::pin_wrong);
}

TEST_F(Pkcs11SignerTest, OpensAKeyWhoseCurveIsNamed) {
  // PrintableString "edwards25519", as OpenSC's pkcs11-tool writes it.
  make_elsewhere(token().key("emisión"), as_bytes("\x13\x0c\x65"
                                                  "dwards25519"));
  const auto signer = open_pkcs11_signer(token().key("emisión"), pin());
  ASSERT_TRUE(signer);
  EXPECT_TRUE(PublicKey::from_bytes((*signer)->public_key().bytes()));
}

TEST_F(Pkcs11SignerTest, RefusesAKeyOfAnotherCurve) {
  const auto key = token().key("emisión");
  constexpr std::array<Byte, 5> kEd448{0x06, 0x03, 0x2b, 0x65, 0x71};  // 1.3.101.113
  make_elsewhere(key, kEd448);
  EXPECT_EQ(open_error(key), TokenError::not_ed25519);
}

TEST_F(Pkcs11SignerTest, TakesThePinFromAFileOfItsOwner) {
  auto key = token().key("emisión");
  key.pin = token().folder() / "pin";
  const PassphraseSource nobody =
      [](const PassphraseRequest&) -> Result<Passphrase, PassphraseError> {
    return fail(PassphraseError::nobody_to_ask);
  };
  const auto without = open_signer(key, nobody);
  ASSERT_FALSE(without);
  EXPECT_EQ(without.error(), SigningKeyError{PassphraseError::missing});
  ASSERT_TRUE(files::write_file(key.pin, as_bytes(std::string{test::SoftToken::kPin} + "\n"),
                                {.readers = files::Readers::owner}));
  EXPECT_TRUE(create_key(key, Protection::file_mode, nobody));
  EXPECT_TRUE(open_signer(key, nobody));
}

TEST_F(Pkcs11SignerTest, SaysThatItsTokenIsGone) {
  const auto key = token().key("emisión");
  ASSERT_TRUE(create_pkcs11_key(key, pin()));
  const auto signer = open_pkcs11_signer(key, pin());
  ASSERT_TRUE(signer);
  ASSERT_TRUE((*signer)->sign(as_bytes("payload")));
  token().remove();
  EXPECT_EQ((*signer)->sign(as_bytes("payload")), fail(SignerError::unavailable));
}

TEST(TokenErrors, AreClosed) {
  EXPECT_EQ(token_error_of(CKR_PIN_LOCKED), TokenError::pin_locked);
  EXPECT_EQ(token_error_of(CKR_PIN_INCORRECT), TokenError::pin_wrong);
  EXPECT_EQ(token_error_of(CKR_DEVICE_REMOVED), TokenError::device_gone);
  EXPECT_EQ(token_error_of(CKR_TOKEN_WRITE_PROTECTED), TokenError::write_protected);
  EXPECT_EQ(token_error_of(CKR_MECHANISM_INVALID), TokenError::unsupported);
  EXPECT_EQ(token_error_of(CKR_VENDOR_DEFINED | 1U), TokenError::failed);
}

}  // namespace
}  // namespace fedatario::keys
