#pragma once

#include <optional>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// Half the width and height, each pixel the mean of four; a last odd row or column is left out.
/// Empty where a side would be 0.
[[nodiscard]] std::optional<GrayImage> halve(const GrayFrame& frame);

/// Dark for light.
[[nodiscard]] GrayImage reverse(const GrayFrame& frame);

}  // namespace fedatario::scanner
