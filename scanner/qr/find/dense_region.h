#pragma once

#include <cstdint>
#include <vector>

#include "scanner/qr/sample/cell_means.h"

namespace fedatario::scanner {

/// A rectangle of a frame where dark and light alternate closely, in cells. Half of a code's
/// modules are dark; of a line of text, a tenth.
struct DenseRegion {
  std::uint32_t left = 0;
  std::uint32_t top = 0;
  std::uint32_t columns = 0;
  std::uint32_t rows = 0;
};

/// The densest regions with an outline that a code may have, densest first, two at most.
/// `deviations` are the cell deviations from the grey around. Empty where nothing stands out from
/// noise.
[[nodiscard]] std::vector<DenseRegion> dense_regions(const Cells& deviations);

/// Deviation of the densest place: half the distance of dark and light of a code that is in sight.
[[nodiscard]] int densest(const Cells& deviations);

}  // namespace fedatario::scanner
