#include "scanner/sources/camera/camera_frame.h"

#include <algorithm>
#include <cerrno>

#include "scanner/sources/limits.h"

namespace fedatario::scanner {
namespace {

/// Bytes of a pixel in the plane that holds its brightness, which comes first.
std::uint32_t pixel_bytes(PixelFormat format) {
  return format == PixelFormat::yuyv ? 2 : 1;
}

std::uint64_t row_bytes(const FrameLayout& layout) {
  return std::uint64_t{layout.size.width} * pixel_bytes(layout.format);
}

}  // namespace

Result<Done, SourceError> check_layout(const FrameLayout& layout) {
  const std::uint64_t pixels = layout.size.pixels();
  if (pixels == 0 || pixels > limits::kMaxFramePixels) return fail(SourceError::absurd_size);
  if (layout.format == PixelFormat::mjpg) return Done{};
  if (layout.stride < row_bytes(layout)) return fail(SourceError::unsupported_format);
  return Done{};
}

Result<GrayImage, SourceError> gray_of(ByteView buffer, const FrameLayout& layout) {
  const auto [width, height] = layout.size;
  const std::uint64_t needed = std::uint64_t{layout.stride} * (height - 1) + row_bytes(layout);
  if (buffer.size() < needed) return fail(SourceError::torn);

  GrayImage image{layout.size, {}};
  image.pixels.reserve(static_cast<std::size_t>(layout.size.pixels()));
  for (std::size_t y = 0; y < height; ++y) {
    const ByteView row =
        buffer.subspan(y * layout.stride, static_cast<std::size_t>(row_bytes(layout)));
    if (layout.format != PixelFormat::yuyv) {
      image.pixels.insert(image.pixels.end(), row.begin(), row.end());
      continue;
    }
    const std::size_t start = image.pixels.size();
    image.pixels.resize(start + width);
    for (std::size_t x = 0; x < width; ++x)
      image.pixels[start + x] = row[2 * x];
  }
  return image;
}

SourceError device_error(int error) {
  switch (error) {
    case ENOENT:
    case ENXIO:
      return SourceError::missing;
    case ENODEV:
      return SourceError::unplugged;
    case EBUSY:
      return SourceError::busy;
    case EACCES:
    case EPERM:
      return SourceError::not_permitted;
    case ENOTTY:
    case EINVAL:
      return SourceError::unsupported_format;
    default:
      return SourceError::failed;
  }
}

}  // namespace fedatario::scanner
