#include "scanner/hints/frame_light.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace fedatario::scanner {
namespace {

constexpr float kDark = 60;
constexpr float kDim = 130;
constexpr float kNoisy = 0.05F;  // of the brightness

float brightness_of(const CellMap& map) {
  std::vector<float> means;
  means.reserve(map.cells.size());
  for (const CellSums& cell : map.cells)
    means.push_back(cell.mean());
  if (means.empty()) return 0;
  const auto bright = means.end() - 1 - static_cast<std::ptrdiff_t>(means.size() / 50);
  std::ranges::nth_element(means, bright);
  return *bright;
}

}  // namespace

FrameLight light_of(const FrameCells& cells) {
  // Cells of 16 pixels: a quarter of the finest, and small enough for the margin of a sheet.
  return {.brightness = brightness_of(cells.levels[1]), .noise = std::sqrt(cells.noise)};
}

bool is_dark(const FrameLight& light) {
  if (light.brightness < kDark) return true;
  return light.brightness < kDim && light.noise > kNoisy * light.brightness;
}

}  // namespace fedatario::scanner
