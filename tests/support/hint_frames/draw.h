#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace fedatario::hint_frames {

/// Numbers from a seed, the same with every standard library: its distributions are not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_{seed} {}

  [[nodiscard]] float between(float low, float high) { return low + (high - low) * unit(); }
  [[nodiscard]] int whole(int low, int high) {
    return low + static_cast<int>(unit() * static_cast<float>(high - low + 1));
  }
  [[nodiscard]] bool chance(float part) { return unit() < part; }
  [[nodiscard]] float normal(float sigma) {
    const float radius = std::sqrt(-2 * std::log(unit() + 1e-9F));
    return sigma * radius * std::cos(2 * std::numbers::pi_v<float> * unit());
  }
  [[nodiscard]] std::uint64_t seed() { return engine_(); }

 private:
  /// 0 to less than 1: the highest 24 bits are what a float holds.
  [[nodiscard]] float unit() {
    return static_cast<float>(engine_() >> 40U) / static_cast<float>(1U << 24U);
  }

  std::mt19937_64 engine_;
};

}  // namespace fedatario::hint_frames
