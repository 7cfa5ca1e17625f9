#pragma once

#include "tests/support/frames/camera/plane.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// A page as light that it returns, seen from straight above. Square; the page's middle is the
/// plane's.
struct PageTexture {
  Plane plane;
  int pixels = 0;  ///< of the texture for a module of the page
};

/// `module` is the size at which the camera will see a module, in pixels of the frame.
[[nodiscard]] PageTexture page_texture(const Page& page, double module);

}  // namespace fedatario::frames
