#include "crypto/trust/trust_list_codec.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "crypto/trust/parts/part_map.h"
#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

TrustedKey numbered_key(std::size_t number) {
  const auto seed = sha256({as_bytes("trust list test " + std::to_string(number))});
  TrustedKey key = samples::trust_for(samples::reference(), SeedSigner{ByteView{seed}});
  key.issuer.heading = "I.E. N.° " + std::to_string(number);
  return key;
}

std::vector<TrustedKey> numbered_keys(std::size_t count) {
  std::vector<TrustedKey> keys;
  for (std::size_t i = 0; i < count; ++i)
    keys.push_back(numbered_key(i));
  return keys;
}

class TrustListCodecTest : public ::testing::Test {
 protected:
  Result<ListedShards, EvidenceError> lay_out(std::vector<TrustedKey> keys) {
    list_ = TrustList::of(samples::trust_head(samples::kNow), std::move(keys));
    const auto payload = lay_out_trust_list(*list_, samples::root_set(), parts_.sink());
    if (!payload) return fail(payload.error());
    return decode_trust_head(*payload, samples::root_set());
  }

  Result<TrustList, EvidenceError> read(const ListedShards& listed) {
    return read_shards(listed, samples::root_set(), parts_);
  }

  std::optional<TrustList> list_;
  PartMap parts_;
};

TEST_F(TrustListCodecTest, TwoThousandKeysAreReadBackFromTheirShards) {
  const auto listed = lay_out(numbered_keys(2'000));
  ASSERT_TRUE(listed);
  EXPECT_GE(listed->shard_bits, 7U);
  EXPECT_EQ(read(*listed), *list_);
  for (const auto& [name, part] : parts_.parts()) {
    EXPECT_LE(part.size(), std::size_t{6'144}) << "a telephone fetches one of them";
  }
}

TEST_F(TrustListCodecTest, AKidIsFoundInWhicheverShardItIs) {
  const auto listed = lay_out(numbered_keys(300));
  ASSERT_TRUE(listed);
  const auto list = read(*listed);
  ASSERT_TRUE(list);
  for (std::size_t i = 0; i < 300; ++i) {
    const TrustedKey key = numbered_key(i);
    ASSERT_NE(list->find(key.issuer.kid), nullptr) << i;
    EXPECT_EQ(*list->find(key.issuer.kid), key);
  }
  EXPECT_EQ(list->find(numbered_key(300).issuer.kid), nullptr);
}

TEST_F(TrustListCodecTest, AFewKeysAreOneShard) {
  const auto listed = lay_out(numbered_keys(3));
  ASSERT_TRUE(listed);
  EXPECT_EQ(listed->shard_bits, 0U);
  EXPECT_EQ(parts_.parts().size(), 1U);
}

TEST_F(TrustListCodecTest, AListMayNameNobody) {
  const auto listed = lay_out({});
  ASSERT_TRUE(listed);
  EXPECT_EQ(listed->shards, HashTree{});
  EXPECT_EQ(read(*listed), *list_);
}

TEST_F(TrustListCodecTest, LargeIssuersGetMoreShards) {
  auto keys = numbered_keys(8);
  for (TrustedKey& key : keys) {
    key.scope.services.clear();
    for (std::uint32_t i = 0; i < limits::kMaxIssuerServices; ++i)
      key.scope.services.push_back({10'000'000 + i});
  }
  const auto listed = lay_out(std::move(keys));
  ASSERT_TRUE(listed);
  EXPECT_EQ(read(*listed), *list_);
  for (const auto& [name, part] : parts_.parts())
    EXPECT_LE(part.size(), limits::kMaxPartBytes);
}

TEST_F(TrustListCodecTest, NothingIsLaidOutThatAReaderWouldRefuse) {
  auto keys = numbered_keys(4);
  keys[2].key = samples::publisher().key;
  keys[2].issuer.kid = keys[2].key.kid();
  EXPECT_EQ(lay_out(keys).error(), EvidenceError::duplicate_kid);
  keys = numbered_keys(4);
  keys[1].scope.kinds = 0;
  EXPECT_EQ(lay_out(keys).error(), EvidenceError::malformed);
  keys = numbered_keys(4);
  keys[1].issuer.heading = "";
  EXPECT_EQ(lay_out(keys).error(), EvidenceError::malformed);
  keys = numbered_keys(4);
  keys[1].state = KeyState::compromised;
  EXPECT_EQ(lay_out(keys).error(), EvidenceError::inconsistent);
}

TEST_F(TrustListCodecTest, AKeyOffTheCurveIsNotSigned) {
  auto keys = numbered_keys(1);
  Bytes off_curve(32);
  off_curve[0] = 2;
  keys[0].key = PublicKey::from_signed_list(off_curve).value();
  keys[0].issuer.kid = keys[0].key.kid();
  EXPECT_EQ(lay_out(keys).error(), EvidenceError::unsafe_key);
}

TEST_F(TrustListCodecTest, AShardInAnothersPlaceIsRefused) {
  const auto listed = lay_out(numbered_keys(120));
  ASSERT_TRUE(listed);
  ListedShards exchanged = *listed;
  ASSERT_GE(exchanged.shards.top.size(), 2U);
  std::swap(exchanged.shards.top[0], exchanged.shards.top[1]);
  EXPECT_EQ(read(exchanged).error(), EvidenceError::inconsistent);
}

TEST_F(TrustListCodecTest, AMissingShardIsTold) {
  const auto listed = lay_out(numbered_keys(120));
  ASSERT_TRUE(listed);
  PartMap none;
  EXPECT_EQ(read_shards(*listed, samples::root_set(), none).error(), EvidenceError::missing_part);
}

}  // namespace
}  // namespace fedatario
