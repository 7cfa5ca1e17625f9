#include "server/registry/synthetic/random.h"

#include <algorithm>
#include <array>
#include <bit>

namespace fedatario::synthetic {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): a counter with a mixer, full period 2^64.
constexpr std::uint64_t kStep = 0x9E3779B97F4A7C15;

std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EB;
  return value ^ (value >> 31U);
}

// 2^(k/16) in 1/65536, k from 0 to 16.
constexpr std::array<std::uint32_t, 17> kPowers = {65536,  68438,  71468,  74632,  77936,  81386,
                                                   84990,  88752,  92682,  96785,  101070, 105545,
                                                   110218, 115098, 120194, 125515, 131072};

// 2^(x/65536) in 1/65536.
std::uint64_t power_of_two(std::int64_t x) {
  const std::int64_t whole = x >> 16;
  const auto fraction = static_cast<std::uint64_t>(x - whole * 65536);
  const std::uint64_t step = fraction >> 12U;
  const std::uint64_t rest = fraction & 0xFFFU;
  const std::uint64_t low = kPowers[step];
  const std::uint64_t value = low + (kPowers[step + 1] - low) * rest / 4096;
  constexpr std::int64_t kWidest = 63;
  if (whole < 0)
    return value >> static_cast<unsigned>(std::clamp<std::int64_t>(-whole, 0, kWidest));
  return value << static_cast<unsigned>(std::clamp<std::int64_t>(whole, 0, kWidest));
}

// log2(value) in 1/65536, straight between powers of two: no more is needed for a weight.
std::int64_t logarithm(std::uint32_t value) {
  const auto whole = static_cast<std::int64_t>(std::bit_width(value)) - 1;
  const auto base = std::max<std::int64_t>(std::bit_floor(value), 1);
  return whole * 65536 + (static_cast<std::int64_t>(value) - base) * 65536 / base;
}

}  // namespace

Random Random::of(std::uint64_t seed, std::initializer_list<std::uint64_t> path) {
  std::uint64_t state = mix(seed + kStep);
  for (const std::uint64_t part : path)
    state = mix(state ^ mix(part + kStep));
  return Random{state};
}

std::uint64_t Random::next() {
  state_ += kStep;
  return mix(state_);
}

std::uint32_t Random::below(std::uint32_t bound) {
  return static_cast<std::uint32_t>(((next() >> 32U) * bound) >> 32U);
}

bool Random::chance(std::uint32_t in_ten_thousand) {
  return below(10'000) < in_ten_thousand;
}

std::int32_t Random::normal() {
  // The sum of twelve uniform draws of 16 bits has variance 65536^2.
  constexpr std::int64_t kMean = std::int64_t{6} * 65535;
  std::int64_t sum = -kMean;
  for (int draw = 0; draw < 3; ++draw) {
    for (std::uint64_t bits = next(), part = 0; part < 4; ++part, bits >>= 16U) {
      sum += static_cast<std::int64_t>(bits & 0xFFFFU);
    }
  }
  return static_cast<std::int32_t>(sum * 1000 / 65536);
}

std::size_t Random::weighted(std::span<const std::uint64_t> cumulative) {
  const std::uint64_t drawn = next() % cumulative.back();
  const auto place = std::ranges::upper_bound(cumulative, drawn);
  return static_cast<std::size_t>(place - cumulative.begin());
}

std::uint32_t log_normal(std::uint32_t median, std::uint32_t sigma, std::int32_t z) {
  constexpr std::int64_t kOneOverLn2 = 94'548;  // in 1/65536
  const std::int64_t exponent = kOneOverLn2 * sigma * z / 1'000'000;
  const std::uint64_t value = median * power_of_two(exponent) / 65536;
  return static_cast<std::uint32_t>(std::max<std::uint64_t>(value, 1));
}

std::uint64_t zipf_weight(std::uint32_t rank) {
  const std::int64_t exponent = -logarithm(rank) * 105 / 100;
  return power_of_two(exponent + std::int64_t{32} * 65536) / 65536;
}

}  // namespace fedatario::synthetic
