#include "crypto/trust/keyring/trust_head_codec.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/support/evidence_world.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

/// Publishers of seeds from 0x30 on, by kid.
Publishers publishers(std::size_t count) {
  Publishers all;
  for (std::size_t i = 0; i < count; ++i) {
    Publisher publisher = samples::publisher();
    publisher.key = SeedSigner{static_cast<Byte>(0x30 + i)}.public_key();
    all.push_back(publisher);
  }
  std::ranges::sort(all, {}, [](const Publisher& each) { return each.key.kid(); });
  return all;
}

class TrustHeadTest : public ::testing::Test {
 protected:
  TrustHeadTest() { listed_.head.publishers = publishers(3); }

  [[nodiscard]] Result<ListedShards, EvidenceError> decode() const {
    return decode_trust_head(encode_trust_head(listed_), samples::root_set());
  }

  [[nodiscard]] EvidenceError error() const { return decode().error(); }

  ListedShards listed_{.head = samples::trust_head(samples::kNow, 7),
                       .shard_bits = 4,
                       .shards = {2, {PartName{1}, PartName{2}}}};
};

TEST_F(TrustHeadTest, IsReadBack) {
  const auto read = decode();
  ASSERT_TRUE(read);
  EXPECT_EQ(read->head, listed_.head);
  EXPECT_EQ(read->shard_bits, 4U);
  EXPECT_EQ(read->shards, listed_.shards);
}

TEST_F(TrustHeadTest, AFlippedBitIsAnotherHeadOrNone) {
  const Bytes payload = encode_trust_head(listed_);
  for (std::size_t bit = 0; bit < payload.size() * 8; ++bit) {
    Bytes flipped = payload;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto read = decode_trust_head(flipped, samples::root_set());
    if (!read) continue;
    EXPECT_EQ(encode_trust_head(*read), flipped) << bit;
  }
}

TEST_F(TrustHeadTest, DatesStandInOrder) {
  listed_.head.expires = listed_.head.issued_at;
  EXPECT_EQ(error(), EvidenceError::inconsistent);
  listed_.head.expires.seconds += 1;
  EXPECT_TRUE(decode());
  listed_.head.publishers[1].valid_from = samples::kNow;
  listed_.head.publishers[1].valid_until = samples::kNow;
  EXPECT_TRUE(decode());
  listed_.head.publishers[1].valid_until.seconds -= 1;
  EXPECT_EQ(error(), EvidenceError::inconsistent);
}

TEST_F(TrustHeadTest, PublishersRiseByKid) {
  std::swap(listed_.head.publishers[0], listed_.head.publishers[1]);
  EXPECT_EQ(error(), EvidenceError::malformed);
  listed_.head.publishers = publishers(2);
  listed_.head.publishers[1] = listed_.head.publishers[0];
  EXPECT_EQ(error(), EvidenceError::duplicate_kid);
}

TEST_F(TrustHeadTest, APublisherIsNoRoot) {
  listed_.head.publishers = {samples::publisher()};
  listed_.head.publishers[0].key = samples::root_signer(0x12).public_key();
  EXPECT_EQ(error(), EvidenceError::duplicate_kid);
}

TEST_F(TrustHeadTest, HasOneTo128Publishers) {
  listed_.head.publishers.clear();
  EXPECT_EQ(error(), EvidenceError::malformed);
  listed_.head.publishers = publishers(limits::kMaxPublishers);
  EXPECT_TRUE(decode());
  listed_.head.publishers = publishers(limits::kMaxPublishers + 1);
  EXPECT_EQ(error(), EvidenceError::malformed);
}

TEST_F(TrustHeadTest, LeavesFitTheBits) {
  listed_.shard_bits = 1;
  EXPECT_TRUE(decode());
  listed_.shard_bits = 0;
  EXPECT_EQ(error(), EvidenceError::malformed);
  listed_.shard_bits = limits::kMaxShardBits + 1;
  EXPECT_EQ(error(), EvidenceError::malformed);
}

TEST_F(TrustHeadTest, SignaturesComeBeforeTheContent) {
  listed_.head.expires = listed_.head.issued_at;
  const Bytes bad = encode_trust_head(listed_);
  const auto read = [&bad](std::initializer_list<Byte> seeds) {
    return read_trust_head(samples::sign_by_roots(bad, seeds), samples::root_set()).error();
  };
  EXPECT_EQ(read({0x11}), EvidenceError::too_few_signatures);
  EXPECT_EQ(read({0x14, 0x15}), EvidenceError::unknown_roots);
  EXPECT_EQ(read({0x11, 0x12}), EvidenceError::inconsistent);
}

}  // namespace
}  // namespace fedatario
