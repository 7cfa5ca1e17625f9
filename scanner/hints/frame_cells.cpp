#include "scanner/hints/frame_cells.h"

#include <algorithm>
#include <cmath>

namespace fedatario::scanner {
namespace {

constexpr std::size_t kLevels = 5;
constexpr float kBlack = 4;
constexpr float kWhite = 245;

/// Enough cells are left to tell the noise; odd, so that they are not of few columns.
constexpr std::size_t kNoiseStep = 5;

/// Each difference has two pixels' noise, and both share the pixel that they start from.
Gradient without_noise(const Gradient& gradient, float noise) {
  return {std::max(0.0F, gradient.across - 2 * noise), std::max(0.0F, gradient.along - 2 * noise),
          gradient.both - noise};
}

}  // namespace

FrameCells frame_cells(const GrayFrame& frame) {
  FrameCells cells;
  cells.levels.reserve(kLevels);
  cells.levels.push_back(cell_sums(frame));
  while (cells.levels.size() < kLevels)
    cells.levels.push_back(halved(cells.levels.back()));
  cells.noise = noise_variance(cells.finest());
  return cells;
}

float noise_variance(const CellMap& map) {
  std::vector<float> changes;
  changes.reserve(map.cells.size() / kNoiseStep + 1);
  for (std::size_t i = 0; i < map.cells.size(); i += kNoiseStep) {
    const CellSums& cell = map.cells[i];
    if (cell.mean() < kBlack || cell.mean() > kWhite) continue;
    const Gradient gradient = cell.gradient();
    changes.push_back(gradient.across + gradient.along);
  }
  if (changes.empty()) return 0;
  const auto calm = changes.begin() + static_cast<std::ptrdiff_t>(changes.size() / 10);
  std::ranges::nth_element(changes, calm);
  // Two differences, each of two pixels' noise.
  return *calm / 4;
}

float gentlest_slope(const Gradient& gradient, float noise) {
  const Gradient clean = without_noise(gradient, noise);
  const float spread = std::hypot(clean.across - clean.along, 2 * clean.both);
  return std::max(0.0F, (clean.across + clean.along - spread) / 2);
}

float roundness_of(const Gradient& gradient, float noise) {
  const Gradient clean = without_noise(gradient, noise);
  const float sum = clean.across + clean.along;
  if (sum <= 0) return 0;
  return std::max(0.0F, 4 * (clean.across * clean.along - clean.both * clean.both) / (sum * sum));
}

}  // namespace fedatario::scanner
