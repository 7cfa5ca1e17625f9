#pragma once

#include "tests/support/frames/camera/page_texture.h"
#include "tests/support/frames/camera/plane.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// The page's light as it falls on the sensor, before the room's own light and the lens: turned,
/// tilted, crumpled, folded and shaded by its relief.
[[nodiscard]] Plane project_page(const PageTexture& texture, const Scene& scene);

}  // namespace fedatario::frames
