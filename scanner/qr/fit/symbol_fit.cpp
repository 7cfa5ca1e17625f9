#include "scanner/qr/fit/symbol_fit.h"

#include <array>
#include <optional>

#include "scanner/qr/fit/alignment_search.h"
#include "scanner/qr/fit/finder_fit.h"
#include "scanner/qr/fit/version_reading.h"
#include "scanner/qr/geometry/homography.h"
#include "scanner/qr/geometry/thin_plate_spline.h"
#include "scanner/qr/symbol/symbol_layout.h"

namespace fedatario::scanner {
namespace {

constexpr float kLeastFinderMatch = 0.45F;
constexpr double kLooseness = 0.3;

/// From the upper left corner of the symbol to the middle of a finder pattern.
constexpr float kFinderMiddle = 3.5F;

/// A plane told from three small patterns may tilt wildly; beyond this part of the symbol's side,
/// the fourth corner is taken from a parallelogram instead.
constexpr float kMostTilt = 0.45F;

std::optional<FinderPatches> fit_finders(const PixelSampler& pixels, const FinderPatches& guesses) {
  FinderPatches fitted;
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    const FittedFinder finder = fit_finder(pixels, guesses[i]);
    if (finder.match < kLeastFinderMatch) return std::nullopt;
    fitted[i] = finder.patch;
  }
  return fitted;
}

std::array<Point, 3> finder_middles(float side) {
  const float far = side - kFinderMiddle;
  return {Point{kFinderMiddle, kFinderMiddle}, Point{far, kFinderMiddle},
          Point{kFinderMiddle, far}};
}

/// The middle and the four corners of each finder pattern.
std::vector<Match> finder_matches(const FinderPatches& patches, float side) {
  const auto middles = finder_middles(side);
  std::vector<Match> matches;
  for (std::size_t i = 0; i < patches.size(); ++i) {
    matches.push_back({middles[i], patches[i].centre});
    for (const Point corner : {Point{-1, -1}, Point{1, -1}, Point{1, 1}, Point{-1, 1}}) {
      const Point from_middle = corner * kFinderMiddle;
      matches.push_back({middles[i] + from_middle, patches[i].at(from_middle.x, from_middle.y)});
    }
  }
  return matches;
}

std::optional<Homography> plane_of(const FinderPatches& patches, const std::vector<Match>& matches,
                                   float side) {
  const auto& [corner, right, down] = patches;
  const float far = side - kFinderMiddle;
  const Point opposite = right.centre + down.centre - corner.centre;
  auto plane = Homography::fit(matches);
  const float mean_side =
      (length(right.centre - corner.centre) + length(down.centre - corner.centre)) / 2;
  if (plane && length(plane->at({far, far}) - opposite) < kMostTilt * mean_side) return plane;
  const auto middles = finder_middles(side);
  const std::array<Match, 4> parallelogram = {
      Match{middles[0], corner.centre}, Match{middles[1], right.centre},
      Match{middles[2], down.centre}, Match{{far, far}, opposite}};
  return Homography::fit(parallelogram);
}

std::optional<ModuleGrid> grid_of(const Homography& plane, const std::vector<Shift>& shifts,
                                  int side) {
  const auto surface = ThinPlateSpline::fit(shifts, kLooseness);
  if (!surface) return std::nullopt;
  ModuleGrid grid{side};
  for (int row = 0; row < grid.columns(); ++row) {
    for (int column = 0; column < grid.columns(); ++column) {
      const Point module{static_cast<float>(column * ModuleGrid::kSpacing),
                         static_cast<float>(row * ModuleGrid::kSpacing)};
      grid.node(column, row) = plane.at(module) + surface->at(module);
    }
  }
  return grid;
}

std::optional<FittedSymbol> fit_version(const PixelSampler& pixels, const FinderPatches& patches,
                                        int version) {
  const int side = side_of(version);
  const auto matches = finder_matches(patches, static_cast<float>(side));
  const auto plane = plane_of(patches, matches, static_cast<float>(side));
  if (!plane) return std::nullopt;
  std::vector<Shift> known;
  for (const Match& match : matches)
    known.push_back({match.module, match.pixel - plane->at(match.module)});
  const auto search = find_alignment(pixels, *plane, version, std::move(known));
  auto grid = grid_of(*plane, search.shifts, side);
  if (!grid) return std::nullopt;
  std::vector<Point> anchors;
  for (const Shift& shift : search.shifts)
    anchors.push_back(shift.module);
  return FittedSymbol{std::move(*grid), std::move(anchors), search.found, search.count};
}

}  // namespace

std::vector<FittedSymbol> fit_symbol(const PixelSampler& pixels, const FinderPatches& guesses) {
  std::vector<FittedSymbol> symbols;
  const auto patches = fit_finders(pixels, guesses);
  if (!patches) return symbols;
  for (const int version : read_versions(pixels, *patches)) {
    auto symbol = fit_version(pixels, *patches, version);
    if (symbol) symbols.push_back(std::move(*symbol));
  }
  return symbols;
}

}  // namespace fedatario::scanner
