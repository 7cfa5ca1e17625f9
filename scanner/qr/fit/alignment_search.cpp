#include "scanner/qr/fit/alignment_search.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

#include "scanner/qr/fit/pattern_match.h"
#include "scanner/qr/symbol/symbol_layout.h"

namespace fedatario::scanner {
namespace {

/// Correlation from which on a pattern counts as found.
constexpr float kLeastMatch = 0.62F;

/// What a module of distance from the expected place costs, squared: among data modules something
/// always looks a little like the pattern.
constexpr float kDistanceCost = 0.025F;

constexpr double kLooseness = 0.5;
constexpr float kSplineReach = 2.0F;  // modules

struct Expected {
  AffinePatch patch;
  float reach = 0;  ///< modules
};

struct Found {
  Point centre;
  float match = -1;
};

float distance_to_nearest(std::span<const Shift> shifts, Point module) {
  float nearest = std::numeric_limits<float>::max();
  for (const Shift& shift : shifts)
    nearest = std::min(nearest, length(shift.module - module));
  return nearest;
}

/// The shifts around, each by the inverse fourth power of its distance.
Point shift_near(std::span<const Shift> shifts, Point module) {
  Point sum;
  float weights = 0;
  for (const Shift& shift : shifts) {
    const Point way = shift.module - module;
    const float square = dot(way, way);
    const float weight = 1 / (square * square + 1);
    sum = sum + shift.by * weight;
    weights += weight;
  }
  return sum * (1 / weights);
}

float match_at(const PixelSampler& pixels, AffinePatch patch, Point centre) {
  patch.centre = centre;
  return match_alignment(pixels, patch);
}

Found search_wide(const PixelSampler& pixels, const Expected& expected) {
  constexpr float kStep = 0.5F;
  const int steps = static_cast<int>(expected.reach / kStep);
  Found best;
  float best_value = -std::numeric_limits<float>::max();
  for (int y = -steps; y <= steps; ++y) {
    for (int x = -steps; x <= steps; ++x) {
      const float right = static_cast<float>(x) * kStep;
      const float below = static_cast<float>(y) * kStep;
      const Point centre = expected.patch.at(right, below);
      const float match = match_at(pixels, expected.patch, centre);
      const float value = match - kDistanceCost * (right * right + below * below);
      if (value <= best_value) continue;
      best_value = value;
      best = {centre, match};
    }
  }
  return best;
}

Found search_close(const PixelSampler& pixels, const Expected& expected, Found best) {
  for (const float step : {0.25F, 0.125F, 0.0625F}) {
    const AffinePatch from{best.centre, expected.patch.along, expected.patch.down};
    for (int y = -1; y <= 1; ++y) {
      for (int x = -1; x <= 1; ++x) {
        const Point centre = from.at(static_cast<float>(x) * step, static_cast<float>(y) * step);
        const float match = match_at(pixels, expected.patch, centre);
        if (match > best.match) best = {centre, match};
      }
    }
  }
  return best;
}

class Searcher {
 public:
  Searcher(const PixelSampler& pixels, const Homography& plane, int version,
           std::vector<Shift> known)
      : pixels_{pixels}, plane_{plane} {
    search_.shifts = std::move(known);
    for (const Module centre : alignment_centres(version))
      open_.push_back({static_cast<float>(centre.x) + 0.5F, static_cast<float>(centre.y) + 0.5F});
    search_.count = static_cast<int>(open_.size());
    std::ranges::stable_sort(
        open_, {}, [&](Point module) { return distance_to_nearest(search_.shifts, module); });
  }

  void search_outward() {
    std::erase_if(open_, [&](Point module) {
      const float reach = std::min(4.5F, 1 + 0.12F * distance_to_nearest(search_.shifts, module));
      return try_at(module, shift_near(search_.shifts, module), reach);
    });
  }

  void search_along_surface() {
    if (open_.empty()) return;
    const auto surface = ThinPlateSpline::fit(search_.shifts, kLooseness);
    if (!surface) return;
    std::erase_if(open_,
                  [&](Point module) { return try_at(module, surface->at(module), kSplineReach); });
  }

  [[nodiscard]] AlignmentSearch result() && { return std::move(search_); }

 private:
  bool try_at(Point module, Point shift, float reach) {
    Expected expected{plane_.around(module), reach};
    const Point on_plane = expected.patch.centre;
    expected.patch.centre = on_plane + shift;
    const Found found = search_close(pixels_, expected, search_wide(pixels_, expected));
    if (found.match < kLeastMatch) return false;
    search_.shifts.push_back({module, found.centre - on_plane});
    ++search_.found;
    return true;
  }

  const PixelSampler& pixels_;
  const Homography& plane_;
  AlignmentSearch search_;
  std::vector<Point> open_;
};

}  // namespace

AlignmentSearch find_alignment(const PixelSampler& pixels, const Homography& plane, int version,
                               std::vector<Shift> known) {
  Searcher searcher{pixels, plane, version, std::move(known)};
  searcher.search_outward();
  searcher.search_along_surface();
  return std::move(searcher).result();
}

}  // namespace fedatario::scanner
