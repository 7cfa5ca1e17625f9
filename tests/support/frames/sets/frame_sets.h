#pragma once

#include <cstdint>
#include <vector>

#include "tests/support/frames/sets/frame_recipe.h"

/// Sets of frames, the same for the same seed on one machine.
namespace fedatario::frames {

/// 640 frames: nine conditions, versions 10, 14, 18 and 22 at level M filled with digits, 2, 3, 4
/// and 6 pixels a module, 720 and 1080 lines by turns; four of each, eight where conditions mix.
[[nodiscard]] std::vector<FrameRecipe> hard_set(std::uint64_t seed);

/// 192 frames of certificates of versions 10 to 15 under bad print, folds, a webcam's sharpening
/// and strong compression, 2, 3, 4 and 6 pixels a module.
[[nodiscard]] std::vector<FrameRecipe> wear_set(std::uint64_t seed);

/// 432 frames of certificates of versions 10 to 15 within the intended use, from 3 to 6 pixels a
/// module, one condition after another.
[[nodiscard]] std::vector<FrameRecipe> counter_set(std::uint64_t seed);

/// 120 bursts of eight frames: 96 of a hand that cannot hold still under hard conditions, 24 of a
/// certificate that is brought before the camera and comes to rest.
[[nodiscard]] std::vector<FrameRecipe> burst_set(std::uint64_t seed);

/// 272 frames without a QR code that could be read.
[[nodiscard]] std::vector<FrameRecipe> negative_set(std::uint64_t seed);

/// 72 frames: several codes at once, mirrored, reversed in reflectance, and both.
[[nodiscard]] std::vector<FrameRecipe> special_set(std::uint64_t seed);

}  // namespace fedatario::frames
