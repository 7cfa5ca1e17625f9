#include "scanner/qr/sample/flat_patch.h"

#include <algorithm>
#include <cmath>

#include "scanner/frames/resize.h"
#include "scanner/qr/sample/cell_means.h"

namespace fedatario::scanner {
namespace {

/// Cells to each side over which light is even.
constexpr int kReach = 3;

/// Mean distance from the middle grey that a patch has everywhere; clips the furthest modules.
constexpr int kContrast = 120;
constexpr int kMiddle = 128;

/// Distance from the mean up to which a place is blank paper and its noise not worth raising.
constexpr int kLeastContrast = 3;

constexpr std::uint32_t kMargin = 16;  // pixels

struct Rectangle {
  std::uint32_t left = 0;
  std::uint32_t top = 0;
  FrameSize size;
};

std::optional<Rectangle> rectangle_around(const Corners& symbol, FrameSize frame) {
  const auto [left, right] = std::ranges::minmax(symbol, {}, &Point::x);
  const auto [top, bottom] = std::ranges::minmax(symbol, {}, &Point::y);
  const auto inside = [](float value, std::uint32_t end) {
    return static_cast<std::uint32_t>(std::clamp(value, 0.0F, static_cast<float>(end)));
  };
  const float margin = kMargin;
  Rectangle rectangle{
      inside(left.x - margin, frame.width), inside(top.y - margin, frame.height), {}};
  rectangle.size = {inside(right.x + margin, frame.width) - rectangle.left,
                    inside(bottom.y + margin, frame.height) - rectangle.top};
  if (rectangle.size.width < 2 || rectangle.size.height < 2) return std::nullopt;
  return rectangle;
}

void flatten_row(ByteView row, const std::uint8_t* means, const std::uint8_t* contrasts,
                 Byte* out) {
  int mean = 0;
  int gain = 0;  // 1/256
  for (std::size_t x = 0; x < row.size(); ++x) {
    if (x % Cells::kSide == 0) {
      mean = means[x / Cells::kSide];
      gain = kContrast * 256 / std::max<int>(kLeastContrast, contrasts[x / Cells::kSide]);
    }
    const int value = kMiddle + (row[x] - mean) * gain / 256;
    out[x] = static_cast<Byte>(std::clamp(value, 0, 255));
  }
}

}  // namespace

PixelSampler FlatPatch::pixels() const {
  return PixelSampler{*image.frame(), origin};
}

std::optional<FlatPatch> flatten(const GrayFrame& frame, const Corners& symbol) {
  const auto rectangle = rectangle_around(symbol, frame.size());
  if (!rectangle) return std::nullopt;
  const auto part = crop(frame, rectangle->left, rectangle->top, rectangle->size);
  if (!part) return std::nullopt;
  const Cells means = smooth(cell_means(*part), kReach);
  const Cells contrasts = smooth(cell_deviations(*part, means), kReach);
  FlatPatch patch{{rectangle->size, Bytes(rectangle->size.pixels())},
                  {static_cast<float>(rectangle->left), static_cast<float>(rectangle->top)}};
  for (std::uint32_t y = 0; y < rectangle->size.height; ++y)
    flatten_row(part->row(y), means.over_row(y), contrasts.over_row(y),
                patch.image.pixels.data() + std::size_t{y} * rectangle->size.width);
  return patch;
}

}  // namespace fedatario::scanner
