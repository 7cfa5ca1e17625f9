#include "crypto/trust/keyring/shard_codec.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

constexpr ShardPlace kWhole{.leaf = 0, .bits = 0};

/// Issuers of seeds from 0x60 on, by kid.
std::vector<TrustedKey> issuers(std::size_t count) {
  std::vector<TrustedKey> keys;
  for (std::size_t i = 0; i < count; ++i) {
    keys.push_back(
        samples::trust_for(samples::reference(), SeedSigner{static_cast<Byte>(0x60 + i)}));
  }
  std::ranges::sort(keys, {}, [](const TrustedKey& key) { return key.issuer.kid; });
  return keys;
}

class ShardTest : public ::testing::Test {
 protected:
  [[nodiscard]] Result<std::vector<TrustedKey>, EvidenceError> read(
      ShardPlace place = kWhole) const {
    return read_shard(write_shard(keys_), place, context_);
  }

  [[nodiscard]] EvidenceError error() const { return read().error(); }

  ShardContext context_ = shard_context(samples::trust_head(samples::kNow), samples::root_set());
  std::vector<TrustedKey> keys_ = issuers(5);
};

TEST_F(ShardTest, IsReadBack) {
  keys_[1].state = KeyState::retired;
  keys_[2].state = KeyState::compromised;
  keys_[2].compromised_since = samples::kNow;
  keys_[3].scope.lists = {{{0, 3}, {9, 9}, {4'000, 4'095}}};
  EXPECT_EQ(read(), keys_);
}

TEST_F(ShardTest, AFlippedBitIsAnotherShardOrNone) {
  keys_ = issuers(2);
  const Bytes part = write_shard(keys_);
  for (std::size_t bit = 0; bit < part.size() * 8; ++bit) {
    Bytes flipped = part;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto read = read_shard(flipped, kWhole, context_);
    if (!read) continue;
    EXPECT_EQ(write_shard(*read), flipped) << bit;
  }
}

TEST_F(ShardTest, DemonstrationIsTheHeads) {
  context_.demonstration = false;
  const auto keys = read();
  ASSERT_TRUE(keys);
  EXPECT_FALSE(keys->front().issuer.demonstration);
}

TEST_F(ShardTest, ALeafIsTheHighestBitsOfAKid) {
  const Kid kid{{0xA5, 0xC3, 0x00, 0x01}};
  EXPECT_EQ(shard_of(kid, 0), 0U);
  EXPECT_EQ(shard_of(kid, 1), 1U);
  EXPECT_EQ(shard_of(kid, 4), 0xAU);
  EXPECT_EQ(shard_of(kid, 12), 0xA5CU);
}

TEST_F(ShardTest, AKidOfAnotherShardIsRefused) {
  keys_ = issuers(1);
  const std::uint32_t leaf = shard_of(keys_.front().issuer.kid, 3);
  EXPECT_TRUE(read({leaf, 3}));
  EXPECT_EQ(read({leaf ^ 1U, 3}).error(), EvidenceError::inconsistent);
}

TEST_F(ShardTest, IssuersRiseByKid) {
  std::swap(keys_[0], keys_[1]);
  EXPECT_EQ(error(), EvidenceError::inconsistent);
  keys_[0] = keys_[1];
  EXPECT_EQ(error(), EvidenceError::duplicate_kid);
}

TEST_F(ShardTest, NobodyHasTwoRoles) {
  keys_[2].key = samples::publisher().key;
  EXPECT_EQ(error(), EvidenceError::duplicate_kid);
  keys_[2].key = samples::root_signer(0x13).public_key();
  EXPECT_EQ(error(), EvidenceError::duplicate_kid);
}

TEST_F(ShardTest, StateAndInstantGoTogether) {
  keys_[0].compromised_since = samples::kNow;
  EXPECT_EQ(error(), EvidenceError::inconsistent);
  keys_[0].state = KeyState::compromised;
  EXPECT_TRUE(read());
  keys_[0].compromised_since.reset();
  EXPECT_EQ(error(), EvidenceError::inconsistent);
}

TEST_F(ShardTest, YearsAndDatesStandInOrder) {
  keys_[0].scope.last_year = 2'019;
  EXPECT_EQ(error(), EvidenceError::malformed);
  keys_[0].scope.first_year = 2'030;
  keys_[0].scope.last_year = 2'029;
  EXPECT_EQ(error(), EvidenceError::inconsistent);
  keys_ = issuers(1);
  keys_[0].valid_until = {keys_[0].valid_from.seconds - 1};
  EXPECT_EQ(error(), EvidenceError::malformed) << "before 2020";
  keys_[0].valid_from = samples::kNow;
  keys_[0].valid_until = samples::kNow + days(-1);
  EXPECT_EQ(error(), EvidenceError::inconsistent);
}

TEST_F(ShardTest, AScopeIsNeverEmpty) {
  const auto with = [this](const auto& change) {
    keys_ = issuers(1);
    change(keys_.front().scope);
    return error();
  };
  EXPECT_EQ(with([](Scope& scope) { scope.services.clear(); }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.niveles = 0; }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.niveles = 1U << 14U; }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.kinds = 0; }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.kinds = 4; }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.lists.ranges.clear(); }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.services = {{20}, {20}}; }), EvidenceError::malformed);
  EXPECT_EQ(with([](Scope& scope) { scope.services = {{20}, {10}}; }), EvidenceError::malformed);
}

TEST_F(ShardTest, HoldsUpTo2500ServicesOfAnIssuer) {
  keys_ = issuers(1);
  keys_[0].scope.services.clear();
  for (std::uint32_t i = 0; i < limits::kMaxIssuerServices; ++i)
    keys_[0].scope.services.push_back({10'000'000 + i});
  EXPECT_EQ(read(), keys_);
  EXPECT_LE(write_shard(keys_).size(), limits::kMaxPartBytes);
  keys_[0].scope.services.push_back({99'999'999});
  EXPECT_EQ(error(), EvidenceError::malformed);
}

TEST_F(ShardTest, FaultsAreToldInTheSpecificationsOrder) {
  const std::string first = to_hex(keys_.front().key.bytes());
  keys_[3].compromised_since = samples::kNow;  // inconsistent
  EXPECT_EQ(error(), EvidenceError::inconsistent);
  keys_[4] = keys_[3];  // duplicate_kid
  EXPECT_EQ(error(), EvidenceError::duplicate_kid);
  std::string hex = to_hex(write_shard(keys_));
  hex.replace(hex.find(first), first.size(), "01" + std::string(62, '0'));
  Bytes unsafe = from_hex(hex).value();
  EXPECT_EQ(read_shard(unsafe, kWhole, context_).error(), EvidenceError::unsafe_key);
  unsafe.push_back(0);
  EXPECT_EQ(read_shard(unsafe, kWhole, context_).error(), EvidenceError::malformed);
}

TEST_F(ShardTest, AnOversizedCountIsRefusedAtOnce) {
  EXPECT_EQ(read_shard(from_hex("9bffffffffffffffff").value(), kWhole, context_).error(),
            EvidenceError::malformed);
  EXPECT_EQ(read_shard(from_hex("9a00ffffff8c").value(), kWhole, context_).error(),
            EvidenceError::malformed);
  EXPECT_EQ(read_shard(from_hex("80").value(), kWhole, context_).error(), EvidenceError::malformed);
}

}  // namespace
}  // namespace fedatario
