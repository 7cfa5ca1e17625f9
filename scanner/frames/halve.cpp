#include "scanner/frames/halve.h"

#include <algorithm>

namespace fedatario::scanner {

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
