#pragma once

#include "tests/support/frames/camera/plane.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// Lets the room's light fall on what the page returns.
void light(Plane& seen, const Scene& scene);

}  // namespace fedatario::frames
