#pragma once

#include <cmath>

#include "scanner/qr/geometry/affine_patch.h"
#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {

/// A symbol whose rows are shifted sideways as a wave, not at all where its finder patterns have
/// their middles.
class WarpedSheet {
 public:
  /// In modules, pixels and half waves from the upper patterns to the lower one.
  WarpedSheet(int side, float module_pixels, float most, int half_waves)
      : side_{side}, module_{module_pixels}, most_{most}, half_waves_{half_waves} {}

  [[nodiscard]] Point at(Point module) const {
    return (module + Point{kMargin + shift_of(module.y), kMargin}) * module_;
  }

  /// In modules, to the right.
  [[nodiscard]] float shift_of(float row) const {
    const float way = (row - 3.5F) / static_cast<float>(side_ - 7);
    return most_ * std::sin(way * static_cast<float>(half_waves_) * 3.14159265F);
  }

  [[nodiscard]] GrayImage seen(const pictures::Symbol& symbol) const {
    const auto pixels =
        static_cast<std::uint32_t>((static_cast<float>(side_) + 2 * kMargin) * module_);
    return pictures::seen(symbol, {pixels, pixels}, [this](Point pixel) {
      const Point module = pixel * (1 / module_) - Point{kMargin, kMargin};
      return module - Point{shift_of(module.y), 0};
    });
  }

 private:
  static constexpr float kMargin = 6;

  int side_;
  float module_;
  float most_;
  int half_waves_;
};

}  // namespace fedatario::scanner
