#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/sample/cell_means.h"

namespace fedatario::scanner {

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

/// Dark against the light around: print under uneven light. `means` are the frame's cell means.
[[nodiscard]] BinaryFrame binarise(const GrayFrame& frame, const Cells& means,
                                   LocalThreshold threshold);

}  // namespace fedatario::scanner
