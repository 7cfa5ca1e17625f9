#include <gtest/gtest.h>

#include "crypto/trust/trust_list_codec.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

class TrustListTest : public ::testing::Test {
 protected:
  Bytes signed_list() const { return sign_trust_list(list_, root_).value(); }

  SeedSigner root_{0x70};
  SeedSigner first_{1};
  SeedSigner second_{2};
  TrustList list_ = TrustList::of({samples::trust_for(samples::reference(), first_),
                                   samples::trust_for(samples::inicial(), second_)},
                                  samples::kNow, 7)
                        .value();
};

TEST_F(TrustListTest, RoundTrips) {
  const auto read = read_trust_list(signed_list(), {root_.public_key()});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->version(), 7U);
  EXPECT_EQ(read->issued_at(), samples::kNow);
  ASSERT_EQ(read->keys().size(), 2U);
  for (const SeedSigner* signer : {&first_, &second_}) {
    const TrustedKey* found = read->find(signer->public_key().kid());
    ASSERT_NE(found, nullptr);
    const TrustedKey* original = list_.find(signer->public_key().kid());
    EXPECT_EQ(found->key, original->key);
    EXPECT_EQ(found->issuer, original->issuer);
    EXPECT_EQ(found->scope, original->scope);
    EXPECT_EQ(found->valid_until, original->valid_until);
  }
}

TEST_F(TrustListTest, OnlyAPinnedRootIsBelieved) {
  EXPECT_EQ(read_trust_list(signed_list(), {first_.public_key()}).error(),
            TrustListError::unknown_root);
  EXPECT_EQ(read_trust_list(signed_list(), {}).error(), TrustListError::unknown_root);
  EXPECT_TRUE(read_trust_list(signed_list(), {first_.public_key(), root_.public_key()}));
}

TEST_F(TrustListTest, NoFlippedBitIsAccepted) {
  const Bytes valid = signed_list();
  for (std::size_t bit = 0; bit < valid.size() * 8; ++bit) {
    Bytes flipped = valid;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    EXPECT_FALSE(read_trust_list(flipped, {root_.public_key()})) << bit;
  }
}

TEST_F(TrustListTest, NoTruncationIsAccepted) {
  const Bytes valid = signed_list();
  for (std::size_t size = 0; size < valid.size(); ++size) {
    EXPECT_FALSE(read_trust_list(ByteView{valid}.first(size), {root_.public_key()}));
  }
}

TEST_F(TrustListTest, TwoKeysOfOneKidAreRefused) {
  const TrustedKey key = samples::trust_for(samples::reference(), first_);
  EXPECT_FALSE(TrustList::of({key, key}, samples::kNow, 1));
}

TEST_F(TrustListTest, WhatCouldNotBeReadIsNotSigned) {
  TrustedKey key = samples::trust_for(samples::reference(), first_);
  key.scope.services = {{90000020}, {90000010}};
  const TrustList unsorted = TrustList::of({key}, samples::kNow, 1).value();
  EXPECT_EQ(sign_trust_list(unsorted, root_).error(), TrustListError::malformed);
  key = samples::trust_for(samples::reference(), first_);
  key.issuer.heading = "";
  const TrustList unnamed = TrustList::of({key}, samples::kNow, 1).value();
  EXPECT_EQ(sign_trust_list(unnamed, root_).error(), TrustListError::malformed);
}

TEST_F(TrustListTest, ACredentialIsNoTrustList) {
  const Envelope envelope = samples::seal(samples::reference(), root_);
  EXPECT_EQ(read_trust_list(envelope.bytes(), {root_.public_key()}).error(),
            TrustListError::malformed);
}

TEST_F(TrustListTest, UnknownKidIsNotFound) {
  EXPECT_EQ(list_.find(root_.public_key().kid()), nullptr);
}

}  // namespace
}  // namespace fedatario
