#include "crypto/trust/roots/rotation.h"

#include <gtest/gtest.h>

#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/limits.h"
#include "tests/support/sample_bundle.h"

namespace fedatario {
namespace {

constexpr Byte kFirst = 0x40;

/// Between sets that share no key.
Rotation whole_change(std::uint32_t sequence = 1, Byte from = 0x40, Byte to = 0x43) {
  return {sequence, samples::kNow, samples::root_set(from), samples::root_set(to)};
}

Result<RootsInForce, EvidenceError> follow(const std::vector<Bytes>& chain, Byte pinned = kFirst) {
  return follow_rotations(write_rotations(chain), samples::root_set(pinned));
}

TEST(Rotation, IsReadBack) {
  const Rotation rotation = whole_change();
  const Bytes payload = encode_rotation(rotation);
  EXPECT_EQ(decode_rotation(payload), rotation);
  EXPECT_TRUE(is_rotation(payload));
  for (std::size_t size = 0; size < payload.size(); ++size) {
    EXPECT_EQ(decode_rotation(ByteView{payload}.first(size)).error(), EvidenceError::malformed);
  }
}

TEST(Rotation, AFlippedBitIsAnotherRotationOrNone) {
  const Bytes payload = encode_rotation(whole_change());
  for (std::size_t bit = 0; bit < payload.size() * 8; ++bit) {
    Bytes flipped = payload;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto read = decode_rotation(flipped);
    if (!read) continue;
    EXPECT_EQ(encode_rotation(*read), flipped) << bit;
  }
}

TEST(Rotation, GoesToAnotherSet) {
  EXPECT_EQ(decode_rotation(encode_rotation(whole_change(1, 0x40, 0x40))).error(),
            EvidenceError::inconsistent);
}

TEST(Rotation, ASpellingIsJudgedBeforeAKey) {
  Bytes payload = encode_rotation(whole_change());
  const std::string key = to_hex(samples::root_set(0x40).keys().front().bytes());
  std::string hex = to_hex(payload);
  hex.replace(hex.find(key), key.size(), "01" + std::string(62, '0'));  // small order, lowest
  payload = from_hex(hex).value();
  EXPECT_EQ(decode_rotation(payload).error(), EvidenceError::unsafe_key);
  payload.push_back(0);
  EXPECT_EQ(decode_rotation(payload).error(), EvidenceError::malformed);
}

TEST(Rotation, TwoOfEachSetSign) {
  const Bytes payload = encode_rotation(whole_change());
  const auto check = [&](std::initializer_list<Byte> seeds) {
    return follow({samples::sign_by_roots(payload, seeds)});
  };
  EXPECT_TRUE(check({0x40, 0x41, 0x43, 0x44}));
  EXPECT_TRUE(check({0x40, 0x42, 0x44, 0x45}));
  EXPECT_TRUE(check({0x40, 0x41, 0x42, 0x43, 0x44, 0x45}));
  EXPECT_EQ(check({0x40, 0x41}).error(), EvidenceError::too_few_signatures);
  EXPECT_EQ(check({0x43, 0x44}).error(), EvidenceError::too_few_signatures);
  EXPECT_EQ(check({0x40, 0x41, 0x43}).error(), EvidenceError::too_few_signatures);
  EXPECT_EQ(check({0x40, 0x43, 0x44, 0x45}).error(), EvidenceError::too_few_signatures);
  EXPECT_EQ(check({0x40, 0x41, 0x43, 0x44, 0x50}).error(), EvidenceError::unknown_roots);
}

TEST(Rotation, AKeyThatStaysCountsForBothSetsOnce) {
  const Rotation rotation = whole_change(1, 0x40, 0x41);
  const Bytes payload = encode_rotation(rotation);
  EXPECT_TRUE(follow({samples::sign_by_roots(payload, {0x41, 0x42})}));
  EXPECT_EQ(follow({samples::sign_by_roots(payload, {0x40, 0x41})}).error(),
            EvidenceError::too_few_signatures);
  EXPECT_TRUE(follow({samples::sign_by_roots(payload, {0x40, 0x41, 0x43})}));
}

TEST(Rotation, NoSignatureMayBeBad) {
  const Bytes object =
      samples::sign_by_roots(encode_rotation(whole_change()), {0x40, 0x41, 0x43, 0x44});
  for (std::size_t i = 0; i < 4; ++i) {
    auto parsed = cose::parse_sign(object).value();
    parsed.signatures.at(i).signature[63] ^= 1U;
    EXPECT_EQ(follow({cose::serialize_sign(parsed.payload, parsed.signatures)}).error(),
              EvidenceError::bad_signature);
  }
}

class RotationChainTest : public ::testing::TestWithParam<std::size_t> {};

TEST_P(RotationChainTest, IsFollowedByAVerifierThatSleptThroughIt) {
  const std::size_t slept = GetParam();
  constexpr std::size_t kAll = limits::kMaxRotations;
  const Bytes part = write_rotations(samples::rotation_chain(kFirst, kAll));
  ASSERT_LE(part.size(), limits::kMaxPartBytes);
  const auto pinned = static_cast<Byte>(kFirst + kAll - slept);
  const auto roots = follow_rotations(part, samples::root_set(pinned));
  ASSERT_TRUE(roots) << word_for(roots.error());
  EXPECT_EQ(roots->roots, samples::root_set(kFirst + kAll));
  EXPECT_EQ(roots->sequence, kAll);
}

INSTANTIATE_TEST_SUITE_P(Slept, RotationChainTest, ::testing::Values(0, 1, 2, 12, 23, 24));

TEST(RotationChain, EndsForWhoPinsASetBesideIt) {
  const auto chain = samples::rotation_chain(kFirst, 3);
  EXPECT_EQ(follow(chain, 0x50).error(), EvidenceError::unknown_roots);
  EXPECT_EQ(follow({chain.begin() + 1, chain.end()}).error(), EvidenceError::unknown_roots);
}

TEST(RotationChain, IsAtMost24Long) {
  EXPECT_TRUE(read_rotations(write_rotations(samples::rotation_chain(kFirst, 24))));
  EXPECT_EQ(follow(samples::rotation_chain(kFirst, 25)).error(), EvidenceError::malformed);
  EXPECT_EQ(read_rotations(write_rotations({})).error(), EvidenceError::malformed);
}

TEST(RotationChain, WithoutAnyThePinnedSetIsInForce) {
  const auto roots = follow_rotations({}, samples::root_set());
  ASSERT_TRUE(roots);
  EXPECT_EQ(roots->roots, samples::root_set());
  EXPECT_EQ(roots->sequence, 0U);
}

TEST(RotationChain, LacksNothingAndTurnsNothingAround) {
  auto chain = samples::rotation_chain(kFirst, 4);
  auto gap = chain;
  gap.erase(gap.begin() + 1);
  EXPECT_EQ(follow(gap).error(), EvidenceError::inconsistent);
  std::swap(chain[1], chain[2]);
  EXPECT_EQ(follow(chain).error(), EvidenceError::inconsistent);
}

TEST(RotationChain, AnOldSetCannotSignAnotherFuture) {
  // The custodians of the first set, whose keys have leaked, answer with roots of their own.
  auto chain = samples::rotation_chain(kFirst, 2);
  const Rotation forged{2, samples::kNow, samples::root_set(kFirst + 1), samples::root_set(0x50)};
  chain[1] = samples::sign_by_roots(encode_rotation(forged), {0x40, 0x41, 0x50, 0x51});
  EXPECT_EQ(follow(chain).error(), EvidenceError::unknown_roots);
  chain[1] = samples::sign_by_roots(encode_rotation(forged), {0x41, 0x50, 0x51});
  EXPECT_EQ(follow(chain).error(), EvidenceError::too_few_signatures);
}

}  // namespace
}  // namespace fedatario
