#pragma once

#include <opencv2/core.hpp>

#include "tests/support/hint_frames/scene.h"

namespace fedatario::hint_frames {

/// A part of a sheet, seen from above: reflectance in linear light, 255 for all of it.
struct Sheet {
  cv::Mat picture;
  float scale = 1;     ///< pixels a millimetre
  cv::Point2f origin;  ///< of the upper left pixel, millimetres from `middle` of the scene
};

/// Module of the scene's code in millimetres: 40 mm a side, and never under 0.5 a module
/// (docs/spec/credential.md, section 1).
[[nodiscard]] float module_millimetres(const Scene& scene);

/// The part of the scene's subject within `window`, in millimetres from the scene's middle.
[[nodiscard]] Sheet draw_sheet(const Scene& scene, cv::Rect2f window, float scale);

}  // namespace fedatario::hint_frames
