#pragma once

#include "tests/support/frames/camera/plane.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// Where on the page's texture there is room.
struct Room {
  cv::Size size;
  int pixels = 0;  ///< for a module
  cv::Rect kept;   ///< free for the symbols, where the page has some
};

/// What surrounds the symbols: 1 for ink, 0 for none.
[[nodiscard]] Plane draw_furnishing(const Page& page, const Room& room, Chance& chance);

}  // namespace fedatario::frames
