#pragma once

#include "scanner/frames/gray_frame.h"
#include "scanner/qr/qr_reading.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// A part of a frame with its light evened out: everywhere the same mean and the same contrast, so
/// that shadows and creases weigh no more than modules.
struct FlatPatch {
  GrayImage image;
  Point origin;  ///< of the image's upper left corner, in pixels of the frame

  /// Takes places in the frame.
  [[nodiscard]] PixelSampler pixels() const;
};

/// The rectangle around a symbol and a little more. Empty where it has no pixels in the frame.
[[nodiscard]] std::optional<FlatPatch> flatten(const GrayFrame& frame, const Corners& symbol);

}  // namespace fedatario::scanner
