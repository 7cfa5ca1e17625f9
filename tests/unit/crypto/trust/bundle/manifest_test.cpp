#include "crypto/trust/bundle/manifest.h"

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/support/evidence_world.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

class ManifestTest : public ::testing::Test {
 protected:
  [[nodiscard]] Bytes bytes() const {
    return sign_manifest(manifest_, samples::publisher_signer()).value();
  }

  [[nodiscard]] Result<Done, EvidenceError> check(const Publishers& publishers) const {
    return check_manifest_signature(bytes(), manifest_, publishers);
  }

  Manifest manifest_{.version = 3,
                     .issued_at = samples::kNow,
                     .next_update = samples::kNow + days(1),
                     .expires = samples::kNow + days(7),
                     .rotations = PartName{9},
                     .trust = PartName{8},
                     .catalogue = {1, {PartName{7}}},
                     .lists = {2, {Child{}, PartName{6}}}};
};

TEST_F(ManifestTest, IsReadBack) {
  EXPECT_EQ(parse_manifest(bytes()), manifest_);
  manifest_.rotations.reset();
  EXPECT_EQ(parse_manifest(bytes()), manifest_);
}

TEST_F(ManifestTest, NoTruncationIsRead) {
  const Bytes whole = bytes();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(parse_manifest(ByteView{whole}.first(size)).error(), EvidenceError::malformed);
  }
}

TEST_F(ManifestTest, NoFlippedBitIsBelieved) {
  const Bytes whole = bytes();
  const Publishers publishers{samples::publisher()};
  ASSERT_TRUE(check_manifest_signature(whole, manifest_, publishers));
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    Bytes flipped = whole;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto read = parse_manifest(flipped);
    if (!read) continue;
    EXPECT_FALSE(check_manifest_signature(flipped, *read, publishers)) << bit;
  }
}

TEST_F(ManifestTest, DatesStandInOrder) {
  EXPECT_TRUE(is_consistent(manifest_));
  manifest_.expires = manifest_.next_update;
  EXPECT_TRUE(is_consistent(manifest_));
  manifest_.expires.seconds -= 1;
  EXPECT_FALSE(is_consistent(manifest_));
  manifest_.expires = samples::kNow + days(7);
  manifest_.next_update = manifest_.issued_at;
  EXPECT_FALSE(is_consistent(manifest_));
}

TEST_F(ManifestTest, ItsPublisherSignsBundlesAtThatInstant) {
  Publisher publisher = samples::publisher();
  EXPECT_TRUE(check({publisher}));
  EXPECT_EQ(check({}).error(), EvidenceError::unknown_publisher);
  publisher.signs_bundles = false;
  EXPECT_EQ(check({publisher}).error(), EvidenceError::publisher_not_allowed);
  publisher = samples::publisher();
  publisher.valid_until = {manifest_.issued_at.seconds - 1};
  EXPECT_EQ(check({publisher}).error(), EvidenceError::publisher_not_allowed);
  publisher.valid_until = manifest_.issued_at;
  EXPECT_TRUE(check({publisher}));
  publisher.valid_from = {manifest_.issued_at.seconds + 1};
  EXPECT_EQ(check({publisher}).error(), EvidenceError::publisher_not_allowed);
}

TEST_F(ManifestTest, HasAtMostSixLeavesOfACatalogueAnd4096Lists) {
  manifest_.catalogue = {6, std::vector<Child>(6, PartName{1})};
  manifest_.lists = {4'096, std::vector<Child>(16, PartName{1})};
  EXPECT_EQ(parse_manifest(bytes()), manifest_);
  manifest_.catalogue = {7, std::vector<Child>(7, PartName{1})};
  EXPECT_EQ(parse_manifest(bytes()).error(), EvidenceError::malformed);
  manifest_.catalogue = {};
  manifest_.lists.leaves = 4'097;
  EXPECT_EQ(parse_manifest(bytes()).error(), EvidenceError::malformed);
}

TEST_F(ManifestTest, IsBounded) {
  EXPECT_EQ(parse_manifest(Bytes(limits::kMaxPartBytes + 1)).error(), EvidenceError::too_long);
}

}  // namespace
}  // namespace fedatario
