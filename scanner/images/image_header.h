#pragma once

#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "scanner/frames/gray_frame.h"
#include "scanner/scan_error.h"

/// What an image file says of itself, read before any decoder sees it.
namespace fedatario::scanner {

enum class ImageFormat : std::uint8_t { png, jpeg, webp, tiff };

struct ImageHeader {
  ImageFormat format = ImageFormat::png;
  FrameSize size;

  friend bool operator==(const ImageHeader&, const ImageHeader&) = default;
};

/// By the first bytes alone; empty for anything else. 12 bytes are enough.
[[nodiscard]] std::optional<ImageFormat> image_format_of(ByteView head);

/// Format and size of the whole file's (first) image. Allocates nothing.
/// Errors: `unknown_format`; `damaged` where the header is cut short or says 0; `too_many_pixels`
/// over `limits::kMaxPixels` or `kMaxSide`.
[[nodiscard]] Result<ImageHeader, ScanError> read_image_header(ByteView file);

}  // namespace fedatario::scanner
