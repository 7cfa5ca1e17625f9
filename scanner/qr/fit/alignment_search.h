#pragma once

#include <vector>

#include "scanner/qr/geometry/homography.h"
#include "scanner/qr/geometry/thin_plate_spline.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

struct AlignmentSearch {
  std::vector<Shift> shifts;  ///< the known ones and, after them, those of the patterns found
  int found = 0;
  int count = 0;
};

/// Looks for each alignment pattern of a version near the place where the plane, and the shifts of
/// what was found before it, expect it; from the finder patterns outward, and once more with what
/// all of them say. `known` are the shifts of the finder patterns.
[[nodiscard]] AlignmentSearch find_alignment(const PixelSampler& pixels, const Homography& plane,
                                             int version, std::vector<Shift> known);

}  // namespace fedatario::scanner
