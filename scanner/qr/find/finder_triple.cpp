#include "scanner/qr/find/finder_triple.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "scanner/qr/geometry/affine_patch.h"

namespace fedatario::scanner {
namespace {

/// Cosine of the angle at the corner; perspective bends the right angle up to 50 degrees.
constexpr float kMaxCosine = 0.64F;
constexpr float kMaxSideRatio = 2.0F;
constexpr float kMaxModuleRatio = 1.9F;

/// Version 1 has 21 modules, version 40 has 177; as far off as measured modules are.
constexpr float kMinSide = 18.5F;
constexpr float kMaxSide = 195.0F;

float ratio(float a, float b) {
  return std::max(a, b) / std::min(a, b);
}

std::optional<float> oddness_of(const FinderPattern& corner, const FinderPattern& right,
                                const FinderPattern& down) {
  if (corner.polarity != right.polarity || corner.polarity != down.polarity) return std::nullopt;
  const Point across = right.centre - corner.centre;
  const Point along = down.centre - corner.centre;
  if (cross(across, along) <= 0) return std::nullopt;
  const float cosine = std::abs(dot(across, along)) / (length(across) * length(along));
  const float sides = ratio(length(across), length(along));
  const auto [least, most] = std::minmax({corner.module, right.module, down.module});
  const float modules = most / least;
  if (cosine > kMaxCosine || sides > kMaxSideRatio || modules > kMaxModuleRatio)
    return std::nullopt;
  const float mean = (corner.module + right.module + down.module) / 3;
  const float side = (length(across) + length(along)) / 2 / mean + 7;
  if (side < kMinSide || side > kMaxSide) return std::nullopt;
  const float weakness = 3 - corner.quality - right.quality - down.quality;
  return cosine + (sides - 1) * 0.7F + (modules - 1) * 0.8F + weakness * 0.8F;
}

}  // namespace

std::vector<FinderTriple> find_triples(std::span<const FinderPattern> finders) {
  std::vector<FinderTriple> triples;
  for (std::size_t corner = 0; corner < finders.size(); ++corner) {
    for (std::size_t right = 0; right < finders.size(); ++right) {
      for (std::size_t down = 0; down < finders.size(); ++down) {
        if (corner == right || corner == down || right == down) continue;
        const auto oddness = oddness_of(finders[corner], finders[right], finders[down]);
        if (oddness) triples.push_back({corner, right, down, *oddness});
      }
    }
  }
  std::ranges::stable_sort(triples, {}, &FinderTriple::oddness);
  return triples;
}

}  // namespace fedatario::scanner
