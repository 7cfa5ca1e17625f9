#pragma once

#include <array>
#include <optional>
#include <span>

#include "scanner/qr/geometry/affine_patch.h"

namespace fedatario::scanner {

/// A place in the symbol, in modules from its upper left corner, and where it was seen.
struct Match {
  Point module;
  Point pixel;
};

/// The plane of a symbol as a camera without distortion sees it.
class Homography {
 public:
  /// The one nearest to four matches or more in the sense of least squares. Empty where they do not
  /// determine it.
  [[nodiscard]] static std::optional<Homography> fit(std::span<const Match> matches);

  [[nodiscard]] Point at(Point module) const;

  /// The symbol around a place, as if it were flat.
  [[nodiscard]] AffinePatch around(Point module) const;

 private:
  explicit Homography(const std::array<double, 8>& numbers) : numbers_{numbers} {}

  std::array<double, 8> numbers_;  // row by row; the ninth is 1
};

}  // namespace fedatario::scanner
