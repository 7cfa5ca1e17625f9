#pragma once

#include <algorithm>

#include "scanner/frames/gray_frame.h"
#include "scanner/frames/point.h"

namespace fedatario::scanner {

/// Grey values between the pixels of a frame, by bilinear interpolation. Beyond the frame's edge
/// stand the pixels at the edge. The frame must outlive it and be 2 x 2 pixels or more.
class PixelSampler {
 public:
  /// `origin` is where the frame's upper left corner lies among the places that are asked for.
  explicit PixelSampler(const GrayFrame& frame, Point origin = {})
      : pixels_{frame.data()},
        stride_{frame.stride()},
        left_{origin.x + 0.5F},
        top_{origin.y + 0.5F},
        last_x_{static_cast<float>(frame.size().width) - 1.001F},
        last_y_{static_cast<float>(frame.size().height) - 1.001F} {}

  [[nodiscard]] float at(Point point) const {
    const float x = std::clamp(point.x - left_, 0.0F, last_x_);
    const float y = std::clamp(point.y - top_, 0.0F, last_y_);
    const auto left = static_cast<std::size_t>(x);
    const auto top = static_cast<std::size_t>(y);
    const float right_part = x - static_cast<float>(left);
    const float lower_part = y - static_cast<float>(top);
    const Byte* upper = pixels_ + top * stride_ + left;
    const Byte* lower = upper + stride_;
    const auto between = [](Byte a, Byte b, float part) {
      return static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * part;
    };
    const float above = between(upper[0], upper[1], right_part);
    return above + (between(lower[0], lower[1], right_part) - above) * lower_part;
  }

 private:
  const Byte* pixels_;
  std::size_t stride_;
  float left_;
  float top_;
  float last_x_;
  float last_y_;
};

}  // namespace fedatario::scanner
