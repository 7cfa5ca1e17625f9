#pragma once

#include "scanner/frames/gray_frame.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// Takes a picture of the scene. The same bytes for the same scene.
[[nodiscard]] scanner::GrayImage take(const Scene& scene);

}  // namespace fedatario::frames
