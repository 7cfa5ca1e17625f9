#pragma once

#include <optional>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// A4 at 150 dots an inch, where the narrowest module of a certificate has three pixels: finer
/// frames gain nothing.
inline constexpr std::uint64_t kMaxPixelsToUpscale = 1'240ULL * 1'754ULL;

/// Twice the width and height, by cubic interpolation. Empty above `kMaxPixelsToUpscale`.
[[nodiscard]] std::optional<GrayImage> upscale_twice(const GrayFrame& frame);

}  // namespace fedatario::scanner
