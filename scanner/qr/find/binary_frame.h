#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// Mean grey of the cells of 4 x 4 pixels that cover a frame; the last ones of a row or column take
/// what is left. Also the frame at a quarter of its size.
struct CellMeans {
  static constexpr std::uint32_t kCell = 4;

  std::uint32_t columns = 0;
  std::uint32_t rows = 0;
  std::vector<std::uint8_t> means;
};

[[nodiscard]] CellMeans cell_means(const GrayFrame& frame);

/// A pixel is dark where it is at least `margin` darker than the mean of the cells at most `reach`
/// cells away.
struct LocalThreshold {
  int reach = 4;
  int margin = 4;
};

/// Dark and light pixels, one byte each: 1 dark, 0 light.
struct BinaryFrame {
  FrameSize size;
  std::vector<std::uint8_t> dark;

  [[nodiscard]] const std::uint8_t* row(std::uint32_t y) const {
    return dark.data() + std::size_t{y} * size.width;
  }
  /// Promise of the caller: inside the frame.
  [[nodiscard]] bool is_dark(int x, int y) const {
    return row(static_cast<std::uint32_t>(y))[x] != 0;
  }
  [[nodiscard]] bool holds(int x, int y) const {
    return x >= 0 && y >= 0 && x < static_cast<int>(size.width) &&
           y < static_cast<int>(size.height);
  }
};

/// Dark against the light around: print under uneven light. `cells` are those of the frame.
[[nodiscard]] BinaryFrame binarise(const GrayFrame& frame, const CellMeans& cells,
                                   LocalThreshold threshold);

}  // namespace fedatario::scanner
