#pragma once

#include <vector>

#include "scanner/hints/cell_map.h"

namespace fedatario::scanner {

/// A frame as cells of 8, 16, 32, 64 and 128 pixels, and what its noise adds to their sums.
struct FrameCells {
  std::vector<CellMap> levels;
  float noise = 0;  ///< variance of a pixel, squared grey levels

  [[nodiscard]] const CellMap& finest() const { return levels.front(); }
};

[[nodiscard]] FrameCells frame_cells(const GrayFrame& frame);

/// Variance of a pixel in the calmest tenth of the cells, where light and print add least; black
/// and saturated cells say nothing of noise and are left out.
[[nodiscard]] float noise_variance(const CellMap& map);

/// Mean square of the difference to the next pixel along the direction in which the grey changes
/// least, less what noise of that variance adds.
[[nodiscard]] float gentlest_slope(const Gradient& gradient, float noise);

/// 0 where all change is in one direction, as beside an edge; 1 where it is alike in all.
[[nodiscard]] float roundness_of(const Gradient& gradient, float noise);

}  // namespace fedatario::scanner
