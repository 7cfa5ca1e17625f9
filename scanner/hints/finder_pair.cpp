#include "scanner/hints/finder_pair.h"

#include <algorithm>
#include <cmath>

namespace fedatario::scanner {
namespace {

/// Half of what good marks have, since glare seldom leaves a slanted line through them whole.
constexpr float kLeastQuality = 0.4F;

constexpr float kMostModuleRatio = 1.25F;

/// Modules between two middles: beside each other in version 1, across from each other in 20.
constexpr float kLeastDistance = 14;
constexpr float kMostDistance = 128;

std::optional<FinderPair> pair_of(const FinderPattern& one, const FinderPattern& other) {
  if (one.polarity != other.polarity) return std::nullopt;
  const auto [least, most] = std::minmax(one.module, other.module);
  if (least <= 0 || most > kMostModuleRatio * least) return std::nullopt;
  const Point between = other.centre - one.centre;
  const FinderPair pair{(one.centre + other.centre) * 0.5F, std::hypot(between.x, between.y),
                        (one.module + other.module) / 2};
  const float modules = pair.distance / pair.module;
  if (modules < kLeastDistance || modules > kMostDistance) return std::nullopt;
  return pair;
}

}  // namespace

std::optional<FinderPair> find_pair(std::span<const FinderPattern> finders) {
  std::optional<FinderPair> best;
  float sureness = 2 * kLeastQuality;
  for (auto one = finders.begin(); one != finders.end(); ++one) {
    for (auto other = one + 1; other != finders.end(); ++other) {
      if (std::min(one->quality, other->quality) < kLeastQuality) continue;
      if (one->quality + other->quality < sureness) continue;
      const auto pair = pair_of(*one, *other);
      if (!pair || (best && one->quality + other->quality == sureness)) continue;
      best = pair;
      sureness = one->quality + other->quality;
    }
  }
  return best;
}

float washed_part(const FinderPair& pair, const CellMap& map) {
  // Whichever two corners they are, the symbol's middle is within half its side.
  const Point reach{pair.distance * 0.75F, pair.distance * 0.75F};
  return saturated_area(map, pair.middle - reach, pair.middle + reach) /
         (pair.distance * pair.distance);
}

}  // namespace fedatario::scanner
