#pragma once

#include "scanner/hints/frame_cells.h"

namespace fedatario::scanner {

/// How much light a frame got, in grey levels.
struct FrameLight {
  float brightness = 0;  ///< what a fiftieth of the frame exceeds: paper, where there is any
  float noise = 0;       ///< deviation of a pixel
};

[[nodiscard]] FrameLight light_of(const FrameCells& cells);

/// Whether print cannot be told from noise: brightness under 60, or under 130 with noise over a
/// twentieth of it, as where a camera makes up for dim light by its gain.
[[nodiscard]] bool is_dark(const FrameLight& light);

}  // namespace fedatario::scanner
