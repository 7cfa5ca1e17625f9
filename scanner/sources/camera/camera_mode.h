#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "scanner/frames/gray_frame.h"

namespace fedatario::scanner {

/// How a camera writes its pixels, those that give grey ones, in the order in which equal modes are
/// preferred: the least to copy first.
enum class PixelFormat : std::uint8_t {
  grey,    ///< one byte a pixel
  nv12,    ///< a plane of brightness, then one of colours
  yuv420,  ///< a plane of brightness, then two of colours
  yuyv,    ///< brightness and colours in turns
  mjpg,    ///< a JPEG
};

/// The four-character code of linux/videodev2.h.
[[nodiscard]] std::uint32_t code_of(PixelFormat format);
/// Empty for any other format.
[[nodiscard]] std::optional<PixelFormat> pixel_format_of(std::uint32_t code);

/// One way of working that a camera offers.
struct CameraMode {
  PixelFormat format = PixelFormat::grey;
  FrameSize size;
  unsigned rate = 0;  ///< most frames a second; 0 where the camera does not say

  friend bool operator==(const CameraMode&, const CameraMode&) = default;
};

/// The best for reading an A4 sheet: 1920 x 1080, else 1280 x 720, else the largest below, else the
/// smallest above; of 10 frames a second at least, where there is one. Empty where none is offered.
[[nodiscard]] std::optional<CameraMode> choose_mode(std::span<const CameraMode> offered);

/// Sizes from the least to the greatest in steps.
struct SizeRange {
  FrameSize least;
  FrameSize greatest;
  FrameSize step{1, 1};
};

/// The sizes of a range that are worth offering to `choose_mode`: those preferred, and the
/// greatest.
[[nodiscard]] std::vector<FrameSize> sizes_worth(const SizeRange& range);

}  // namespace fedatario::scanner
