#pragma once

namespace fedatario::scanner {

/// A place in a frame, in pixels. The middle of the upper left pixel is at (0.5, 0.5), so that a
/// frame of width w spans 0 to w.
struct Point {
  float x = 0;
  float y = 0;

  friend Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
  friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
  friend Point operator*(Point a, float factor) { return {a.x * factor, a.y * factor}; }
  friend bool operator==(Point, Point) = default;
};

}  // namespace fedatario::scanner
