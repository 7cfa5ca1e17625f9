#pragma once

#include <algorithm>

#include "scanner/frames/gray_frame.h"
#include "scanner/frames/point.h"

namespace fedatario::scanner {

/// Grey values between the pixels of a frame, by bilinear interpolation. Beyond the frame's edge
/// stand the pixels at the edge, also for a place that is no number. The frame must outlive it and
/// be 2 x 2 pixels or more.
class PixelSampler {
 public:
  /// `origin` is where the frame's upper left corner lies among the places that are asked for.
  explicit PixelSampler(const GrayFrame& frame, Point origin = {})
      : pixels_{frame.data()},
        stride_{frame.stride()},
        left_{origin.x + 0.5F},
        top_{origin.y + 0.5F},
        last_column_{static_cast<int>(frame.size().width) - 2},
        last_row_{static_cast<int>(frame.size().height) - 2} {}

  [[nodiscard]] float at(Point point) const {
    const Between x = between(point.x - left_, last_column_);
    const Between y = between(point.y - top_, last_row_);
    const Byte* upper = pixels_ + static_cast<std::size_t>(y.first) * stride_ + x.first;
    const Byte* lower = upper + stride_;
    const float above = mixed(upper[0], upper[1], x.part);
    return above + (mixed(lower[0], lower[1], x.part) - above) * y.part;
  }

 private:
  /// A pixel and how far the place is on the way to the next.
  struct Between {
    int first;
    float part;
  };

  [[nodiscard]] static Between between(float place, int last) {
    // Not std::clamp, which hands on what is no number. The index is held as a whole number: as a
    // float, one just below a large side is rounded up to it.
    const float inside = place > 0 ? std::min(place, static_cast<float>(last) + 1) : 0;
    const int first = std::min(static_cast<int>(inside), last);
    return {first, inside - static_cast<float>(first)};
  }

  [[nodiscard]] static float mixed(Byte a, Byte b, float part) {
    return static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part;
  }

  const Byte* pixels_;
  std::size_t stride_;
  float left_;
  float top_;
  int last_column_;
  int last_row_;
};

}  // namespace fedatario::scanner
