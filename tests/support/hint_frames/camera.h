#pragma once

#include "tests/support/hint_frames/scene.h"

namespace fedatario::hint_frames {

/// The scene through a camera: perspective, light, lens, motion, noise, gamma, sharpening, JPEG.
[[nodiscard]] scanner::GrayImage photograph(const Scene& scene);

}  // namespace fedatario::hint_frames
