#pragma once

#include <cstdint>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// A number that two pictures share when they have the same pixels, and else but by an accident of
/// 2^-64. Against accidents, not against anybody's intent.
[[nodiscard]] std::uint64_t fingerprint(const GrayImage& image);

/// Whether every pixel has the same grey, but for what rounding makes of it: a driver without data,
/// whose zeros show green on a screen; a cap on the lens.
[[nodiscard]] bool is_one_colour(const GrayImage& image);

/// Whether the lower rows, an eighth at least, are all of what a decoder or driver leaves where
/// data is missing, 128 or 0, and the first row is not.
[[nodiscard]] bool breaks_off(const GrayImage& image);

}  // namespace fedatario::scanner
