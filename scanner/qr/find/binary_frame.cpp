#include "scanner/qr/find/binary_frame.h"

#include <algorithm>

namespace fedatario::scanner {
namespace {

/// Per pixel of a row, what it must stay under to be dark.
void spread(const std::uint8_t* means, int margin, std::vector<std::uint8_t>& limits) {
  const std::size_t width = limits.size();
  for (std::size_t x = 0; x < width; x += Cells::kSide) {
    const auto limit = static_cast<std::uint8_t>(std::max(0, means[x / Cells::kSide] - margin));
    std::fill_n(limits.data() + x, std::min<std::size_t>(Cells::kSide, width - x), limit);
  }
}

}  // namespace

BinaryFrame binarise(const GrayFrame& frame, const Cells& means, LocalThreshold threshold) {
  const FrameSize size = frame.size();
  BinaryFrame binary{size, std::vector<std::uint8_t>(size.pixels())};
  const Cells local = smooth(means, threshold.reach);
  std::vector<std::uint8_t> limits(size.width);
  for (std::uint32_t y = 0; y < size.height; ++y) {
    if (y % Cells::kSide == 0) spread(local.over_row(y), threshold.margin, limits);
    const Byte* pixels = frame.row(y).data();
    const std::uint8_t* limit = limits.data();
    std::uint8_t* dark = binary.dark.data() + std::size_t{y} * size.width;
    for (std::uint32_t x = 0; x < size.width; ++x)
      dark[x] = static_cast<std::uint8_t>(pixels[x] < limit[x]);
  }
  return binary;
}

}  // namespace fedatario::scanner
