#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace fedatario::frames {

/// Draws that are the same on every machine for a seed: no distribution of the standard library.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : random_{seed} {}

  [[nodiscard]] std::uint64_t any() { return random_(); }
  /// From 0 up to 1.
  [[nodiscard]] double part() { return static_cast<double>(random_() >> 11U) * 0x1p-53; }
  [[nodiscard]] double between(double low, double high) { return low + (high - low) * part(); }
  /// Both ends included.
  [[nodiscard]] int whole(int low, int high) {
    return low + static_cast<int>(part() * (high - low + 1));
  }
  [[nodiscard]] bool happens(double probability) { return part() < probability; }
  /// Normally distributed about 0, with deviation 1 (Box and Muller).
  [[nodiscard]] double normal() {
    const double radius = std::sqrt(-2 * std::log(1 - part()));
    return radius * std::cos(2 * std::numbers::pi * part());
  }

 private:
  std::mt19937_64 random_;
};

}  // namespace fedatario::frames
