#include "scanner/hints/code_patch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "scanner/hints/bare_margin.h"
#include "scanner/hints/code_cells.h"

namespace fedatario::scanner {
namespace {

/// A code is looked for where it is 4 to 18 cells wide, so that a cell holds 4 modules and more of
/// versions 10 to 15; with the coarsest cells up to the whole frame.
constexpr std::size_t kLeastCells = 9;
constexpr std::size_t kMostCells = 18 * 18;

/// From a cell's middle to the paper beside the largest code that its level looks for.
constexpr std::uint32_t kPaperReach = 12;

/// Letters set densely take a sixth of the light.
constexpr float kLeastFill = 0.235F;

/// A square at 45 degrees of perspective; beyond that, pictures and lines of large letters. Of one
/// that the frame or a reflection cuts, any part may be left.
constexpr float kMostElongation = 1.5F;
constexpr float kMostElongationOfPart = 3.6F;

constexpr float kLeastSolidity = 0.75F;

/// Versions 10 to 20 have 57 to 97 modules; as far off as the texture tells them.
constexpr float kLeastModules = 26;
constexpr float kLeastModulesOfPart = 22;
constexpr float kLeastModulesOfRemnant = 12;
constexpr float kMostModules = 150;

/// In modules. More leaves no contrast, so that what was found is no code.
constexpr float kMostBlur = 3;

/// In pixels: wider edges are less steep than the noise of the compression.
constexpr float kWidestEdge = 14;
constexpr float kMostExcess = 2.5F;
constexpr float kMostDisagreement = 4.5F;

/// In modules: less is not told from none by the contrast.
constexpr float kSharp = 0.15F;
constexpr float kSharpPixels = 0.3F;

/// Cloth and pictures change regularly or more with distance; modules do not.
constexpr float kMostEvenness = 2.2F;

/// A thumb or the edge of the sheet may be in the way, lines of letters all about may not.
constexpr float kLeastBareness = 0.62F;

/// As a part of the code's side, and of its area.
constexpr float kHalo = 0.3F;
constexpr float kLeastWashed = 0.08F;

/// Means over a region's cells.
struct Texture {
  float variance = 0;
  Gradient gradient;
  float fill = 0;
  float paper = 0;
  float unrest = 0;      ///< square of the difference between neighbouring cells' means
  float far_unrest = 0;  ///< of cells three apart
};

void add(Texture& sum, const CellSums& cell, float paper) {
  const Gradient gradient = cell.gradient();
  sum.variance += cell.variance();
  sum.gradient.across += gradient.across;
  sum.gradient.along += gradient.along;
  sum.gradient.both += gradient.both;
  sum.fill += 1 - cell.mean() / paper;
  sum.paper += paper;
}

float unrest_of(const CellRegion& region, const CellMap& map, int lag) {
  std::vector<std::uint8_t> inside(map.cells.size());
  for (const int cell : region)
    inside[static_cast<std::size_t>(cell)] = 1;
  float changes = 0;
  int pairs = 0;
  const auto compare = [&](int cell, int other) {
    if (other >= static_cast<int>(inside.size())) return;
    if (inside[static_cast<std::size_t>(other)] == 0) return;
    const float change = map.cells[static_cast<std::size_t>(cell)].mean() -
                         map.cells[static_cast<std::size_t>(other)].mean();
    changes += change * change;
    ++pairs;
  };
  for (const int cell : region) {
    if (cell % map.columns + lag < map.columns) compare(cell, cell + lag);
    compare(cell, cell + lag * map.columns);
  }
  return pairs == 0 ? 0 : changes / static_cast<float>(pairs);
}

Texture texture_of(const CellRegion& region, const CellMap& map, const PaperLevel& paper) {
  Texture sum;
  for (const int cell : region)
    add(sum, map.cells[static_cast<std::size_t>(cell)],
        paper.at(map, cell % map.columns, cell / map.columns));
  const float part = 1 / static_cast<float>(region.size());
  return {sum.variance * part,
          {sum.gradient.across * part, sum.gradient.along * part, sum.gradient.both * part},
          sum.fill * part,
          sum.paper * part,
          unrest_of(region, map, 1),
          unrest_of(region, map, 3)};
}

/// Black and white modules at random, of deviation d = paper * fill: the mean over a cell of w
/// pixels varies by d * module / w however blurred they are, and two cells' difference by root 2 of
/// that.
float module_of(const Texture& texture, std::uint32_t cell) {
  const float deviation = texture.paper * texture.fill;
  return static_cast<float>(cell) * std::sqrt(texture.unrest / 2) / deviation;
}

/// Random modules keep 1 / (1 + 4 pi (sigma / module)^2) of their variance d^2 when blurred: all of
/// it where sharp, and exactly so in the limit of strong blur.
float blur_of(const CodePatch& patch) {
  const float kept = std::clamp(patch.contrast / patch.fill, 0.05F, 1.0F);
  return patch.module * std::sqrt((1 / (kept * kept) - 1) / (4 * std::numbers::pi_v<float>));
}

/// A step of height 2 d every other module, blurred by sigma s, has a mean square slope of
/// d^2 / (module * s * root pi): so s follows from the pixels' variance and the slope.
float edge_blur_of(const Texture& texture, float module, float noise) {
  const float variance = std::max(0.0F, texture.variance - noise);
  const float slope = std::max(1e-3F, gentlest_slope(texture.gradient, noise));
  return variance / slope / (module * std::sqrt(std::numbers::pi_v<float>));
}

/// Of the shape's bounding box, widened for what a reflection's halo hides.
float washed_part(const RegionShape& shape, const CellMap& map) {
  const Point margin{kHalo * shape.side, kHalo * shape.side};
  return saturated_area(map, shape.upper_left - margin, shape.lower_right + margin) /
         (shape.side * shape.side);
}

/// Cloth has little contrast for the light that it takes, and sharp edges nevertheless.
bool is_of_one_blur(const CodePatch& patch) {
  const float sharp = std::max(kSharp * patch.module, kSharpPixels);
  if (patch.edge_blur > kMostExcess * std::max(patch.blur, sharp)) return false;
  return patch.blur > kWidestEdge || patch.blur < kMostDisagreement * patch.edge_blur;
}

/// What a reflection leaves of a code has any shape.
bool is_remnant(const CodePatch& patch) {
  return patch.washed >= kLeastWashed && patch.modules() >= kLeastModulesOfRemnant;
}

bool is_square(const CodePatch& patch) {
  const bool whole = patch.shape.edges.count() == 0;
  return patch.shape.solidity >= kLeastSolidity &&
         patch.shape.elongation <= (whole ? kMostElongation : kMostElongationOfPart) &&
         patch.modules() >= (whole ? kLeastModules : kLeastModulesOfPart) &&
         patch.evenness <= kMostEvenness && patch.evenness >= 1 / kMostEvenness;
}

bool fits(const CodePatch& patch) {
  return patch.fill >= kLeastFill && patch.modules() <= kMostModules &&
         patch.blur <= kMostBlur * patch.module && is_of_one_blur(patch) &&
         (is_square(patch) || is_remnant(patch));
}

/// Of one that fits.
float likeness_of(const CodePatch& patch) {
  const float square = std::min(patch.shape.solidity, 1 / patch.shape.solidity);
  const float random = std::min(patch.evenness, 1 / std::max(1.0F, patch.evenness));
  return square / std::max(1.0F, 0.7F * patch.shape.elongation) * std::sqrt(random) *
         std::min(1.0F, patch.modules() / 50);
}

CodePatch patch_of(const CellRegion& region, const CellMap& map, const PaperLevel& paper,
                   float noise) {
  const Texture texture = texture_of(region, map, paper);
  CodePatch patch;
  patch.shape = shape_of(region, map);
  patch.paper = texture.paper;
  patch.fill = texture.fill;
  patch.contrast = std::sqrt(std::max(0.0F, texture.variance - noise)) / texture.paper;
  patch.module = module_of(texture, map.side);
  patch.blur = blur_of(patch);
  patch.edge_blur = edge_blur_of(texture, patch.module, noise);
  patch.evenness = texture.far_unrest / std::max(1e-3F, texture.unrest);
  patch.washed = washed_part(patch.shape, map);
  if (!fits(patch)) return patch;
  patch.bareness = bareness_about(region, map, paper);
  if (patch.bareness >= kLeastBareness) patch.likeness = likeness_of(patch);
  return patch;
}

}  // namespace

std::optional<CodePatch> find_code_patch(const FrameCells& cells) {
  std::optional<CodePatch> best;
  const PaperLevel beside{cells.finest()};
  for (const CellMap& map : cells.levels) {
    const PaperLevel paper = beside.within(map.side * kPaperReach);
    const bool coarsest = &map == &cells.levels.back();
    for (const auto& region : regions_of(code_cells(map, paper, cells.noise), map, kLeastCells)) {
      if (!coarsest && region.size() > kMostCells) continue;
      const auto patch = patch_of(region, map, paper, cells.noise);
      if (patch.likeness > (best ? best->likeness : 0)) best = patch;
    }
  }
  return best;
}

}  // namespace fedatario::scanner
