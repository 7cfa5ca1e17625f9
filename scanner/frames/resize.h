#pragma once

#include <optional>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// Half the width and height, each pixel the mean of four; a last odd row or column is left out.
/// Empty where a side would be 0.
[[nodiscard]] std::optional<GrayImage> halve(const GrayFrame& frame);

/// Twice the width and height, each pixel between the nearest four. Empty where a side or the whole
/// would be over the limits of a frame.
[[nodiscard]] std::optional<GrayImage> double_size(const GrayFrame& frame);

/// A part of a frame, without copying. Empty where it is not wholly inside.
[[nodiscard]] std::optional<GrayFrame> crop(const GrayFrame& frame, std::uint32_t left,
                                            std::uint32_t top, FrameSize size);

/// Dark for light.
[[nodiscard]] GrayImage reverse(const GrayFrame& frame);

}  // namespace fedatario::scanner
