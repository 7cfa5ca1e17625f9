#pragma once

#include <cmath>

#include "scanner/frames/point.h"

namespace fedatario::scanner {

/// Where the modules near a centre lie: one module to the right is `along`, one below is `down`.
/// Over the few modules of a pattern no perspective shows.
struct AffinePatch {
  Point centre;
  Point along;
  Point down;

  [[nodiscard]] Point at(float x, float y) const { return centre + along * x + down * y; }
};

[[nodiscard]] inline float length(Point vector) {
  return std::hypot(vector.x, vector.y);
}
[[nodiscard]] inline float dot(Point a, Point b) {
  return a.x * b.x + a.y * b.y;
}
[[nodiscard]] inline float cross(Point a, Point b) {
  return a.x * b.y - a.y * b.x;
}

}  // namespace fedatario::scanner
