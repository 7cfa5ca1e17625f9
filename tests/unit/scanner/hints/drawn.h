#pragma once

#include <cstdint>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// A frame whose grey at each place is `at(x, y)`.
template <class At>
[[nodiscard]] GrayImage drawn(FrameSize size, At at) {
  GrayImage image{size, Bytes(size.pixels())};
  for (std::uint32_t y = 0; y < size.height; ++y) {
    for (std::uint32_t x = 0; x < size.width; ++x)
      image.pixels[std::size_t{y} * size.width + x] = static_cast<Byte>(at(x, y));
  }
  return image;
}

/// One in `part` of all numbers, without order.
[[nodiscard]] inline bool is_chosen(std::uint64_t number, float part) {
  // The finaliser of SplitMix64.
  number = (number + 1) * 0x9E3779B97F4A7C15U;
  number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9U;
  number = (number ^ (number >> 27U)) * 0x94D049BB133111EBU;
  return static_cast<float>(number >> 40U) < part * static_cast<float>(1U << 24U);
}

/// A square of modules dark or light at random.
struct RandomModules {
  FrameSize corner;
  std::uint32_t side = 65;   ///< modules
  std::uint32_t module = 4;  ///< pixels

  [[nodiscard]] bool holds(std::uint32_t x, std::uint32_t y) const {
    return x >= corner.width && y >= corner.height && x < corner.width + side * module &&
           y < corner.height + side * module;
  }
  [[nodiscard]] bool is_dark(std::uint32_t x, std::uint32_t y) const {
    if (!holds(x, y)) return false;
    const std::uint32_t place = (y - corner.height) / module * side + (x - corner.width) / module;
    return is_chosen(place, 0.5F);
  }
};

inline constexpr int kPaperGrey = 220;
inline constexpr int kInkGrey = 70;

/// The modules on bare paper.
[[nodiscard]] inline GrayImage printed(FrameSize size, const RandomModules& modules) {
  return drawn(size, [&](std::uint32_t x, std::uint32_t y) {
    return modules.is_dark(x, y) ? kInkGrey : kPaperGrey;
  });
}

}  // namespace fedatario::scanner
