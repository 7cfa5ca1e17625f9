#include "scanner/qr/fit/timing_match.h"

#include <cmath>
#include <vector>

namespace fedatario::scanner {
namespace {

constexpr int kLine = 6;       // column and row of the patterns
constexpr int kFirst = 8;      // next to a finder pattern's separator
constexpr float kFlat = 4.0F;  // variance of noise alone

/// Every second step between neighbours must go up, the others down.
float alternation(const std::vector<float>& greys) {
  float product = 0;
  float squares = 0;
  for (std::size_t i = 0; i + 1 < greys.size(); ++i) {
    const float step = greys[i + 1] - greys[i];
    product += i % 2 == 0 ? step : -step;
    squares += step * step;
  }
  const auto count = static_cast<float>(greys.size() - 1);
  if (squares < kFlat * count) return 0;
  return product / std::sqrt(squares * count);
}

}  // namespace

float match_timing(const PixelSampler& pixels, const ModuleGrid& grid) {
  std::vector<float> row;
  std::vector<float> column;
  for (int i = kFirst; i < grid.side() - kFirst; ++i) {
    const float along = static_cast<float>(i) + 0.5F;
    row.push_back(pixels.at(grid.at(along, kLine + 0.5F)));
    column.push_back(pixels.at(grid.at(kLine + 0.5F, along)));
  }
  return (alternation(row) + alternation(column)) / 2;
}

}  // namespace fedatario::scanner
