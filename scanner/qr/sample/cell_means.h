#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// One grey for each cell of 4 x 4 pixels that cover a frame, row by row; the last ones of a row or
/// column have the pixels that are left. Light changes slowly: what it is around a place is told
/// from cells sixteen times faster than from pixels.
struct Cells {
  static constexpr std::uint32_t kSide = 4;

  std::uint32_t columns = 0;
  std::uint32_t rows = 0;
  std::vector<std::uint8_t> greys;

  /// The cells that cover row `y` of pixels.
  [[nodiscard]] const std::uint8_t* over_row(std::uint32_t y) const {
    return greys.data() + std::size_t{y / kSide} * columns;
  }
};

[[nodiscard]] Cells cell_means(const GrayFrame& frame);

/// Mean distance of each cell's pixels from the grey that `around` has there.
[[nodiscard]] Cells cell_deviations(const GrayFrame& frame, const Cells& around);

/// Mean of the cells at most `reach` cells away to each side; those at the frame's edge stand for
/// those beyond it.
[[nodiscard]] Cells smooth(const Cells& cells, int reach);

}  // namespace fedatario::scanner
