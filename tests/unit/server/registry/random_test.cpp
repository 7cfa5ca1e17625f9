#include "server/registry/synthetic/random.h"

#include <array>

#include <gtest/gtest.h>

namespace fedatario::synthetic {
namespace {

TEST(Random, repeats_itself_by_seed_and_path) {
  Random one = Random::of(1, {2, 3});
  Random same = Random::of(1, {2, 3});
  Random other_seed = Random::of(2, {2, 3});
  Random other_path = Random::of(1, {3, 2});
  const std::uint64_t first = one.next();
  EXPECT_EQ(first, same.next());
  EXPECT_NE(first, other_seed.next());
  EXPECT_NE(first, other_path.next());
  EXPECT_NE(first, one.next());
}

TEST(Random, stays_below_its_bound_and_reaches_every_value) {
  Random random = Random::of(7, {});
  std::array<int, 6> seen{};
  for (int i = 0; i < 6000; ++i)
    ++seen.at(random.below(6));
  for (const int count : seen) {
    EXPECT_GT(count, 850);
    EXPECT_LT(count, 1150);
  }
}

TEST(Random, draws_a_standard_normal) {
  Random random = Random::of(7, {1});
  constexpr int kDraws = 100'000;
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  for (int i = 0; i < kDraws; ++i) {
    const std::int64_t drawn = random.normal();
    sum += drawn;
    squares += drawn * drawn;
  }
  EXPECT_NEAR(static_cast<double>(sum) / kDraws, 0.0, 10.0);
  EXPECT_NEAR(static_cast<double>(squares) / kDraws / 1e6, 1.0, 0.02);
}

TEST(Random, weighs_its_places) {
  Random random = Random::of(7, {2});
  constexpr std::array<std::uint64_t, 3> kCumulative = {1, 1, 4};
  std::array<int, 3> seen{};
  for (int i = 0; i < 4000; ++i)
    ++seen.at(random.weighted(kCumulative));
  EXPECT_NEAR(seen[0], 1000, 120);
  EXPECT_EQ(seen[1], 0);
}

TEST(Random, spreads_sizes_around_their_median) {
  EXPECT_EQ(log_normal(350, 700, 0), 350U);
  EXPECT_NEAR(log_normal(350, 700, 1000), 704.8, 1.5);
  EXPECT_NEAR(log_normal(350, 700, -1000), 173.8, 1.5);
  EXPECT_EQ(log_normal(1, 700, -6000), 1U);
}

TEST(Random, falls_by_zipf) {
  const auto first = static_cast<double>(zipf_weight(1));
  EXPECT_EQ(zipf_weight(1), std::uint64_t{1} << 32U);
  EXPECT_NEAR(static_cast<double>(zipf_weight(2)) / first, 0.483, 0.002);
  EXPECT_NEAR(static_cast<double>(zipf_weight(100)) / first, 0.00794, 0.0008);
}

}  // namespace
}  // namespace fedatario::synthetic
