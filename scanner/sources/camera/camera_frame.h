#pragma once

#include <cstdint>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/sources/camera/camera_mode.h"
#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

/// How one frame lies in a driver's buffer.
struct FrameLayout {
  PixelFormat format = PixelFormat::grey;
  FrameSize size;
  std::uint32_t stride = 0;  ///< bytes from row to row of the first plane; unused for JPEGs

  friend bool operator==(const FrameLayout&, const FrameLayout&) = default;
};

/// What a driver may have changed of what it was asked for. Errors: `absurd_size` for a side of 0
/// or more than `limits::kMaxFramePixels`; `unsupported_format` for rows longer than their stride.
[[nodiscard]] Result<Done, SourceError> check_layout(const FrameLayout& layout);

/// The brightness of a frame. Promise of the caller: a layout that was checked and is no JPEG.
/// Errors: `torn` where the buffer ends before the frame.
[[nodiscard]] Result<GrayImage, SourceError> gray_of(ByteView buffer, const FrameLayout& layout);

/// What the system's answer to opening or setting up a device means (errno.h).
[[nodiscard]] SourceError device_error(int error);

}  // namespace fedatario::scanner
