#include "crypto/trust/bundle/publish.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/support/sample_bundle.h"
#include "tests/support/sample_lists.h"

namespace fedatario {
namespace {

class PublishTest : public ::testing::Test {
 protected:
  PublishTest() {
    lists_.push_back(samples::random_list({.positions = limits::kPositionsPerToken + 5'000}, 4));
  }

  Result<AssembledBundle, PublicationError> publish(
      ByteView earlier = {}, const Signer& publisher = samples::publisher_signer()) {
    const TrustList trust = TrustList::of(head_, samples::small_shape().keys).value();
    const SignedTrustList signed_list = samples::sign_trust_list(trust);
    return publish_bundle({.edition = edition_,
                           .rotations = rotations_,
                           .trust = signed_list,
                           .lists = lists_,
                           .earlier_file = earlier},
                          publisher, samples::root_set());
  }

  static EvidenceError refused(const Result<AssembledBundle, PublicationError>& published) {
    return std::get<EvidenceError>(published.error());
  }

  Edition edition_ = samples::edition(1, samples::kNow);
  TrustHead head_ = samples::trust_head(samples::kNow);
  std::vector<Bytes> rotations_;
  std::vector<CertificateList> lists_;
};

TEST_F(PublishTest, GivesWhatItsReadersAccept) {
  const auto published = publish();
  ASSERT_TRUE(published);
  const auto read = read_bundle_file(published->file, samples::root_set());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->manifest, published->bundle.manifest);
  ASSERT_NE(read->find_list(7), nullptr);
  EXPECT_EQ(read->find_list(7)->issued, lists_[0].issued);
  EXPECT_EQ(read->find_list(7)->details, lists_[0].details);
}

TEST_F(PublishTest, TheSameIsTheSameFile) {
  EXPECT_EQ(publish()->file, publish()->file);
}

TEST_F(PublishTest, TheNextEditionChangesLittle) {
  const Bytes first = publish()->file;
  edition_ = samples::edition(2, samples::kNow + days(1));
  lists_[0].version += 1;
  lists_[0].as_of = samples::kNow + days(1);
  lists_[0].issued.back() = {12'345};
  const Bytes second = publish(first)->file;

  std::set<PartName> known;
  const auto before = split_bundle_file(first).value();
  for (const ByteView part : before.parts)
    known.insert(name_of_part(part));
  std::size_t new_parts = 0;
  const auto after = split_bundle_file(second).value();
  for (const ByteView part : after.parts)
    new_parts += known.contains(name_of_part(part)) ? 0U : 1U;
  EXPECT_EQ(new_parts, 3U) << "the head, a node and a block; the tokens are those of before";
}

TEST_F(PublishTest, WithoutTheEarlierFileTokensAreSignedAnew) {
  const Bytes first = publish()->file;
  edition_ = samples::edition(2, samples::kNow + days(1));
  lists_[0].version += 1;
  lists_[0].as_of = samples::kNow + days(1);
  EXPECT_GT(publish()->file.size(), 0U);
  EXPECT_NE(publish(first)->file, publish()->file);
  EXPECT_EQ(publish(as_bytes("no file"))->file, publish()->file);
}

TEST_F(PublishTest, NothingIsPublishedThatAReaderWouldRefuse) {
  edition_.next_update = edition_.issued_at;
  EXPECT_EQ(refused(publish()), EvidenceError::inconsistent);
  edition_ = samples::edition(0, samples::kNow);
  EXPECT_EQ(refused(publish()), EvidenceError::malformed);
  edition_ = samples::edition(1, samples::kNow);
  EXPECT_EQ(refused(publish({}, SeedSigner{0x22})), EvidenceError::unknown_publisher);
  head_.publishers[0].signs_bundles = false;
  EXPECT_EQ(refused(publish()), EvidenceError::publisher_not_allowed);
  head_.publishers[0] = samples::publisher();
  head_.publishers[0].lists = ListRanges::only(8);
  EXPECT_EQ(refused(publish()), EvidenceError::publisher_not_allowed);
  head_ = samples::trust_head(samples::kNow + days(1));
  EXPECT_EQ(refused(publish()), EvidenceError::inconsistent) << "a trust list of tomorrow";
  head_ = samples::trust_head(samples::kNow);
  rotations_ = samples::rotation_chain(0x40, 1);
  EXPECT_EQ(refused(publish()), EvidenceError::unknown_roots);
}

TEST_F(PublishTest, ListsStandByNumber) {
  const CertificateList first = samples::empty_list(3, samples::kNow);
  lists_.push_back(first);
  EXPECT_EQ(std::get<PublishError>(publish().error()), PublishError::inconsistent);
  std::ranges::reverse(lists_);
  EXPECT_TRUE(publish());
  lists_.push_back(lists_.back());
  EXPECT_EQ(std::get<PublishError>(publish().error()), PublishError::inconsistent);
}

TEST_F(PublishTest, AListAheadOfTheEditionIsNotPublished) {
  lists_[0].as_of = samples::kNow + days(1);
  EXPECT_EQ(refused(publish()), EvidenceError::inconsistent);
}

}  // namespace
}  // namespace fedatario
