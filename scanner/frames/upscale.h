#pragma once

#include <optional>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// Frames above this are fine enough as they are; twice a 4-megapixel frame has 16.
inline constexpr std::uint64_t kMaxPixelsToUpscale = std::uint64_t{4} << 20U;

/// Twice the width and height, by cubic interpolation. Empty above `kMaxPixelsToUpscale`.
[[nodiscard]] std::optional<GrayImage> upscale_twice(const GrayFrame& frame);

}  // namespace fedatario::scanner
