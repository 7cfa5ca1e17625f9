#include "crypto/keys/public_key.h"

#include <gtest/gtest.h>

#include "crypto/keys/sha256.h"
#include "tests/support/seed_signer.h"

namespace fedatario {
namespace {

KeyError error_of(std::string_view hex) {
  return PublicKey::from_bytes(from_hex(hex).value()).error();
}

TEST(Sha256, IsThatOfFips180) {
  EXPECT_EQ(to_hex(sha256({as_bytes("ab"), as_bytes("c")})),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(PublicKey, AcceptsAKeyOfRfc8032) {
  const auto key = PublicKey::from_bytes(
      from_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a").value());
  ASSERT_TRUE(key);
  EXPECT_EQ(to_hex(key->kid()).size(), 8U);
}

TEST(PublicKey, RefusesOtherLengths) {
  EXPECT_EQ(PublicKey::from_bytes({}).error(), KeyError::wrong_length);
  EXPECT_EQ(PublicKey::from_bytes(Bytes(31, 1)).error(), KeyError::wrong_length);
  EXPECT_EQ(PublicKey::from_bytes(Bytes(33, 1)).error(), KeyError::wrong_length);
}

TEST(PublicKey, RefusesPointsOfSmallOrder) {
  for (const char* hex : {"0100000000000000000000000000000000000000000000000000000000000000",
                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "0000000000000000000000000000000000000000000000000000000000000080",
                          "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                          "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                          "0100000000000000000000000000000000000000000000000000000000000080",
                          "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
    EXPECT_EQ(error_of(hex), KeyError::small_order) << hex;
  }
}

TEST(PublicKey, RefusesASecondSpelling) {
  for (const char* hex : {"edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                          "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
    EXPECT_EQ(error_of(hex), KeyError::non_canonical) << hex;
  }
}

TEST(PublicKey, RefusesWhatIsNoPoint) {
  EXPECT_EQ(error_of("0200000000000000000000000000000000000000000000000000000000000000"),
            KeyError::not_on_curve);
}

TEST(PublicKey, OfASignedListPassesTheSameDoorButForTheCurve) {
  const auto word = [](std::string_view hex) {
    return PublicKey::from_signed_list(from_hex(hex).value());
  };
  const std::string small_order = "01" + std::string(62, '0');
  EXPECT_EQ(word(small_order).error(), KeyError::small_order);
  EXPECT_EQ(word("ed" + std::string(60, 'f') + "7f").error(), KeyError::non_canonical);
  EXPECT_EQ(word("01").error(), KeyError::wrong_length);
  const SeedSigner signer{1};
  EXPECT_EQ(PublicKey::from_signed_list(signer.public_key().bytes()), signer.public_key());
}

TEST(PublicKey, OffTheCurveNeverVerifies) {
  const auto key = PublicKey::from_signed_list(from_hex("02" + std::string(62, '0')).value());
  ASSERT_TRUE(key);
  const SeedSigner signer{1};
  const Bytes message{1};
  EXPECT_FALSE(key->verifies(message, signer.sign(message).value()));
  EXPECT_FALSE(key->verifies(message, Signature{}));
}

TEST(PublicKey, VerifiesItsOwnSignaturesOnly) {
  const SeedSigner signer{1};
  const SeedSigner other{2};
  const Bytes message{1, 2, 3};
  const Signature signature = signer.sign(message).value();
  EXPECT_TRUE(signer.public_key().verifies(message, signature));
  EXPECT_FALSE(other.public_key().verifies(message, signature));
  EXPECT_FALSE(signer.public_key().verifies(Bytes{1, 2, 4}, signature));
}

}  // namespace
}  // namespace fedatario
