#pragma once

#include "scanner/frames/gray_frame.h"
#include "tests/support/frames/camera/plane.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// What the camera makes of the light: lens, motion, gain, noise, contrast, sharpening, JPEG.
[[nodiscard]] scanner::GrayImage expose(Plane seen, const Scene& scene);

}  // namespace fedatario::frames
