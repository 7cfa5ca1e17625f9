#include "scanner/frames/resize.h"

#include <algorithm>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

/// A new row a quarter of the way from one row to the other: of each old pixel's two new ones, the
/// first leans on the pixel before it, the second on the one after.
void widen(const Byte* near, const Byte* far, std::size_t width, Byte* out) {
  const auto mixed = [&](std::size_t x) { return 3U * near[x] + far[x]; };  // quarters
  for (std::size_t x = 0; x < width; ++x) {
    const unsigned here = 3 * mixed(x);
    const unsigned before = mixed(x == 0 ? 0 : x - 1);
    const unsigned after = mixed(x + 1 == width ? x : x + 1);
    out[2 * x] = static_cast<Byte>((here + before + 8) / 16);
    out[2 * x + 1] = static_cast<Byte>((here + after + 8) / 16);
  }
}

}  // namespace

std::optional<GrayImage> halve(const GrayFrame& frame) {
  const FrameSize size{frame.size().width / 2, frame.size().height / 2};
  if (size.pixels() == 0) return std::nullopt;
  GrayImage image{size, Bytes(size.pixels())};
  for (std::uint32_t y = 0; y < size.height; ++y) {
    const Byte* upper = frame.row(2 * y).data();
    const Byte* lower = frame.row(2 * y + 1).data();
    Byte* out = image.pixels.data() + std::size_t{y} * size.width;
    for (std::size_t x = 0; x < size.width; ++x) {
      const unsigned sum = 2U + upper[2 * x] + upper[2 * x + 1] + lower[2 * x] + lower[2 * x + 1];
      out[x] = static_cast<Byte>(sum / 4);
    }
  }
  return image;
}

std::optional<GrayImage> double_size(const GrayFrame& frame) {
  const FrameSize from = frame.size();
  if (std::max(from.width, from.height) > limits::kMaxSide / 2) return std::nullopt;
  if (from.pixels() > limits::kMaxPixels / 4) return std::nullopt;
  const FrameSize size{from.width * 2, from.height * 2};
  GrayImage image{size, Bytes(size.pixels())};
  for (std::uint32_t y = 0; y < from.height; ++y) {
    const Byte* row = frame.row(y).data();
    const Byte* above = frame.row(y == 0 ? 0 : y - 1).data();
    const Byte* below = frame.row(std::min(y + 1, from.height - 1)).data();
    Byte* out = image.pixels.data() + std::size_t{2} * y * size.width;
    widen(row, above, from.width, out);
    widen(row, below, from.width, out + size.width);
  }
  return image;
}

std::optional<GrayFrame> crop(const GrayFrame& frame, std::uint32_t left, std::uint32_t top,
                              FrameSize size) {
  const FrameSize whole = frame.size();
  if (left >= whole.width || top >= whole.height || size.pixels() == 0) return std::nullopt;
  if (size.width > whole.width - left || size.height > whole.height - top) return std::nullopt;
  const std::size_t first = top * frame.stride() + left;
  const std::size_t length = (size.height - 1U) * frame.stride() + size.width;
  return GrayFrame::of({frame.data() + first, length}, size, frame.stride());
}

GrayImage reverse(const GrayFrame& frame) {
  GrayImage image{frame.size(), {}};
  image.pixels.reserve(frame.size().pixels());
  for (std::uint32_t y = 0; y < frame.size().height; ++y) {
    for (const Byte grey : frame.row(y))
      image.pixels.push_back(static_cast<Byte>(255 - grey));
  }
  return image;
}

}  // namespace fedatario::scanner
