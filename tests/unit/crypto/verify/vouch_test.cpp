#include "crypto/verify/vouch.h"

#include <gtest/gtest.h>

#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

class VouchTest : public ::testing::Test {
 protected:
  /// The word of rows 2 to 5, or `vouched`.
  [[nodiscard]] std::string word() const {
    const auto list = TrustList::of(samples::trust_head(samples::kNow), {key_}).value();
    const auto vouched = vouch(samples::seal(credential_, signer_), list);
    return vouched ? "vouched" : word_for(vouched.error().why);
  }

  SeedSigner signer_{1};
  Credential credential_ = samples::reference();
  TrustedKey key_ = samples::trust_for(credential_, signer_);
};

TEST_F(VouchTest, SaysWhoseItIs) {
  const auto list = TrustList::of(samples::trust_head(samples::kNow), {key_}).value();
  const auto vouched = vouch(samples::seal(credential_, signer_), list);
  ASSERT_TRUE(vouched);
  EXPECT_EQ(*vouched->credential, credential_);
  EXPECT_EQ(vouched->issuer, key_.issuer);
  EXPECT_EQ(vouched->evidence_as_of, samples::kNow);
}

TEST_F(VouchTest, TheStatusListIsPartOfTheScope) {
  credential_.status_index = 7U << 20U | 3U;
  key_.scope.lists = ListRanges::only(7);
  EXPECT_EQ(word(), "vouched");
  key_.scope.lists = {{{0, 6}, {8, 4'095}}};
  EXPECT_EQ(word(), "scope_status_list");
  credential_.status_index = 0xffffffffU;
  EXPECT_EQ(word(), "vouched");
}

TEST_F(VouchTest, TheFirstCheckThatFailsGivesTheWord) {
  key_.scope.lists = ListRanges::only(9);
  EXPECT_EQ(word(), "scope_status_list");
  key_.scope.first_year = 2'030;
  EXPECT_EQ(word(), "scope_year");
  key_.scope.kinds = 2;
  EXPECT_EQ(word(), "scope_kind");
  key_.scope.niveles ^= 0x3fffU;
  EXPECT_EQ(word(), "scope_nivel");
  key_.scope.services = {{1}};
  EXPECT_EQ(word(), "scope_service");
  key_.valid_from = samples::kNow + days(99);
  EXPECT_EQ(word(), "scope_key_not_valid_then");
  key_.key = SeedSigner{2}.public_key();
  EXPECT_EQ(word(), "bad_signature") << "another key under the kid";
  key_.issuer.kid = key_.key.kid();
  EXPECT_EQ(word(), "unknown_issuer");
}

TEST_F(VouchTest, TheYearOfIssueIsThatOfUtc) {
  credential_.issued_at = from_rfc3339("2026-01-01T00:00:00Z").value();
  key_.scope.first_year = 2'026;
  EXPECT_EQ(word(), "vouched") << "the evening of 2025 in Lima";
  credential_.issued_at.seconds -= 1;
  EXPECT_EQ(word(), "scope_year");
}

TEST_F(VouchTest, AStateOfAKeyIsNotAScope) {
  key_.state = KeyState::compromised;
  EXPECT_EQ(word(), "vouched");
  key_.state = KeyState::retired;
  EXPECT_EQ(word(), "vouched");
}

TEST_F(VouchTest, ADayAheadIsTolerated) {
  EXPECT_FALSE(is_dated_ahead(credential_, credential_.issued_at + days(-1)));
  EXPECT_TRUE(is_dated_ahead(credential_, {(credential_.issued_at + days(-1)).seconds - 1}));
}

}  // namespace
}  // namespace fedatario
