#include "crypto/trust/roots/root_set.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/evidence_world.h"

namespace fedatario {
namespace {

PublicKey key(Byte seed) {
  return samples::root_signer(seed).public_key();
}

TEST(RootSet, HoldsExactlyThreeDifferentKeys) {
  EXPECT_FALSE(RootSet::of({}));
  EXPECT_FALSE(RootSet::of({key(0x11)}));
  EXPECT_FALSE(RootSet::of({key(0x11), key(0x12)}));
  EXPECT_TRUE(RootSet::of({key(0x11), key(0x12), key(0x13)}));
  EXPECT_FALSE(RootSet::of({key(0x11), key(0x12), key(0x13), key(0x14)}));
  EXPECT_FALSE(RootSet::of({key(0x11), key(0x12), key(0x11)}));
}

TEST(RootSet, RefusesTwoKeysOfOneKid) {
  // Found by search: tests/vectors/README.md, "Test keys".
  const SeedSigner one{sha256({as_bytes("fedatario test key 31626")})};
  const SeedSigner twin{sha256({as_bytes("fedatario test key 46887")})};
  ASSERT_EQ(one.public_key().kid(), twin.public_key().kid());
  ASSERT_NE(one.public_key(), twin.public_key());
  EXPECT_FALSE(RootSet::of({one.public_key(), twin.public_key(), key(0x11)}));
}

TEST(RootSet, IsTheSameInAnyOrder) {
  const auto one = RootSet::of({key(0x11), key(0x12), key(0x13)});
  EXPECT_EQ(one, RootSet::of({key(0x13), key(0x11), key(0x12)}));
  EXPECT_TRUE(std::ranges::is_sorted(one->keys()));
  EXPECT_EQ(*one->find(key(0x12).kid()), key(0x12));
  EXPECT_EQ(one->find(key(0x14).kid()), nullptr);
}

TEST(RootSet, HasAFingerprintOfItsOwn) {
  const RootSet roots = samples::root_set();
  const std::string text = fingerprint(roots);
  EXPECT_EQ(text.size(), 20 * 2 + 9U);
  EXPECT_EQ(text.find_first_not_of("0123456789ABCDEF-"), std::string::npos);
  EXPECT_NE(text, fingerprint(samples::root_set(0x12)));
  EXPECT_NE(text, fingerprint(roots.keys().front()));
  EXPECT_NE(fingerprint(roots.keys()[0]), fingerprint(roots.keys()[1]));
}

class SignedByRootsTest : public ::testing::Test {
 protected:
  [[nodiscard]] Result<Done, EvidenceError> check(std::initializer_list<Byte> seeds) const {
    const Bytes object = samples::sign_by_roots(payload_, seeds);
    return check_signed_by(samples::root_set(), cose::parse_sign(object).value());
  }

  Bytes payload_{0x81, 0x01};
};

TEST_F(SignedByRootsTest, AnyTwoOfThreeAreEnough) {
  EXPECT_TRUE(check({0x11, 0x12}));
  EXPECT_TRUE(check({0x11, 0x13}));
  EXPECT_TRUE(check({0x12, 0x13}));
  EXPECT_TRUE(check({0x11, 0x12, 0x13}));
}

TEST_F(SignedByRootsTest, OneOrNoneIsNot) {
  for (const Byte seed : {Byte{0x11}, Byte{0x12}, Byte{0x13}}) {
    EXPECT_EQ(check({seed}).error(), EvidenceError::too_few_signatures);
  }
  EXPECT_EQ(check({}).error(), EvidenceError::too_few_signatures);
}

TEST_F(SignedByRootsTest, NobodyElseSigns) {
  EXPECT_EQ(check({0x11, 0x12, 0x14}).error(), EvidenceError::unknown_roots);
  EXPECT_EQ(check({0x14, 0x15}).error(), EvidenceError::unknown_roots);
}

TEST_F(SignedByRootsTest, EverySignatureHolds) {
  const Bytes object = samples::sign_by_roots(payload_, {0x11, 0x12, 0x13});
  for (std::size_t i = 0; i < 3; ++i) {
    auto parsed = cose::parse_sign(object).value();
    parsed.signatures.at(i).signature[0] ^= 1U;
    EXPECT_EQ(check_signed_by(samples::root_set(), parsed).error(), EvidenceError::bad_signature)
        << "two good ones do not make up for a bad one";
  }
}

TEST_F(SignedByRootsTest, ASignatureIsOfOnePayload) {
  const Bytes object = samples::sign_by_roots(payload_, {0x11, 0x12});
  auto parsed = cose::parse_sign(object).value();
  const Bytes other{0x81, 0x02};
  parsed.payload = other;
  EXPECT_EQ(check_signed_by(samples::root_set(), parsed).error(), EvidenceError::bad_signature);
}

}  // namespace
}  // namespace fedatario
