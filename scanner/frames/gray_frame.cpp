#include "scanner/frames/gray_frame.h"

#include <algorithm>

#include "scanner/limits.h"

namespace fedatario::scanner {

std::optional<GrayFrame> GrayFrame::of(ByteView pixels, FrameSize size, std::size_t stride) {
  if (size.width == 0 || size.height == 0) return std::nullopt;
  if (std::max(size.width, size.height) > limits::kMaxSide) return std::nullopt;
  if (size.pixels() > limits::kMaxPixels) return std::nullopt;
  if (stride < size.width) return std::nullopt;

  // The last row may end where its pixels end. Divided, not multiplied: a stride has no limit.
  if (pixels.size() < size.width) return std::nullopt;
  if ((pixels.size() - size.width) / stride < size.height - 1U) return std::nullopt;
  return GrayFrame{pixels, size, stride};
}

ByteView GrayFrame::row(std::uint32_t y) const {
  if (y >= size_.height) return {};
  return pixels_.subspan(y * stride_, size_.width);
}

}  // namespace fedatario::scanner
