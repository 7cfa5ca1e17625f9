#pragma once

#include <array>

#include "tests/support/frames/scene/chance.h"
#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// A projective map in the plane, row by row.
using Projection = std::array<double, 9>;

/// From the page (modules) to the frame (pixels): a pinhole camera whose focal length is 1.1 times
/// the frame's width, as webcams have.
[[nodiscard]] Projection projection_of(const Pose& pose);

[[nodiscard]] Projection inverse_of(const Projection& projection);

struct Place {
  double x = 0;
  double y = 0;
};

[[nodiscard]] Place project(const Projection& projection, Place place);

/// Moves and turns the page until a square of `side` modules about its middle lies in the frame;
/// changes to 1080 lines where it must. Throws where nothing helps.
void fit_into_frame(Pose& pose, double side, Chance& chance);

}  // namespace fedatario::frames
