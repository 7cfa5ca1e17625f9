#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>

namespace fedatario::synthetic {

/// Repeatable draws in integers only, so that a seed gives the same registry on every machine. A
/// stream is found by its path (say: seed, person, purpose) without drawing anybody else's first.
class Random {
 public:
  [[nodiscard]] static Random of(std::uint64_t seed, std::initializer_list<std::uint64_t> path);

  [[nodiscard]] std::uint64_t next();

  /// 0 to `bound` - 1; `bound` at least 1.
  [[nodiscard]] std::uint32_t below(std::uint32_t bound);

  /// True so many times in 10,000.
  [[nodiscard]] bool chance(std::uint32_t in_ten_thousand);

  /// The standard normal distribution in thousandths, within -6,000 to 6,000.
  [[nodiscard]] std::int32_t normal();

  /// Place of a draw among cumulative weights, which rise to their last.
  [[nodiscard]] std::size_t weighted(std::span<const std::uint64_t> cumulative);

 private:
  explicit Random(std::uint64_t state) : state_{state} {}

  std::uint64_t state_ = 0;
};

/// median * e^(sigma * z), all but the median in thousandths; at least 1.
[[nodiscard]] std::uint32_t log_normal(std::uint32_t median, std::uint32_t sigma, std::int32_t z);

/// Weight of the place `rank` (from 1) under Zipf's law with exponent 1.05, 2^32 for the first.
[[nodiscard]] std::uint64_t zipf_weight(std::uint32_t rank);

}  // namespace fedatario::synthetic
