#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <random>
#include <span>
#include <utility>
#include <vector>

namespace fedatario::bench {

/// Random choices that are the same on every machine: no distribution of the standard library.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : random_{seed} {}

  [[nodiscard]] std::uint64_t any() { return random_(); }
  [[nodiscard]] std::uint32_t below(std::uint64_t end) {
    return static_cast<std::uint32_t>(random_() % end);
  }

  /// So many different numbers below `end`, in no order.
  [[nodiscard]] std::vector<std::uint32_t> sample(std::uint32_t end, std::size_t count) {
    std::vector<std::uint32_t> numbers(end);
    std::iota(numbers.begin(), numbers.end(), 0U);
    for (std::size_t i = 0; i < count; ++i)
      std::swap(numbers[i], numbers[i + below(end - i)]);
    numbers.resize(count);
    return numbers;
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace fedatario::bench
