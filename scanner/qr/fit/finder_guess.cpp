#include "scanner/qr/fit/finder_guess.h"

#include <optional>

namespace fedatario::scanner {
namespace {

constexpr float kStep = 0.25F;  // pixels

/// From the pattern's middle to its outer edge: past the middle square, the ring of the other
/// colour and the outer ring. `direction` has length 1.
std::optional<float> reach_of(const BinaryFrame& binary, const FinderPattern& finder,
                              Point direction) {
  const auto colour_at = [&](float distance) -> std::optional<bool> {
    const Point point = finder.centre + direction * distance;
    const int x = static_cast<int>(point.x);
    const int y = static_cast<int>(point.y);
    if (point.x < 0 || point.y < 0 || !binary.holds(x, y)) return std::nullopt;
    return binary.is_dark(x, y);
  };
  bool colour = finder.polarity == Polarity::dark_on_light;
  int changes = 0;
  for (float distance = 0; distance < finder.module * 7; distance += kStep) {
    const auto seen = colour_at(distance);
    if (!seen) return std::nullopt;
    if (*seen == colour) continue;
    colour = *seen;
    if (++changes == 3) return distance;
  }
  return std::nullopt;
}

/// Seven modules from edge to edge.
float module_along(const BinaryFrame& binary, const FinderPattern& finder, Point direction) {
  const auto on = reach_of(binary, finder, direction);
  const auto back = reach_of(binary, finder, direction * -1.0F);
  return on && back ? (*on + *back) / 7 : finder.module;
}

}  // namespace

FinderPatches guess_patches(const BinaryFrame& binary, std::span<const FinderPattern> finders,
                            const FinderTriple& triple) {
  const FinderPattern& corner = finders[triple.corner];
  const Point across = finders[triple.right].centre - corner.centre;
  const Point along = finders[triple.down].centre - corner.centre;
  const Point to_right = across * (1 / length(across));
  const Point downwards = along * (1 / length(along));
  const auto guess = [&](const FinderPattern& finder) {
    return AffinePatch{finder.centre, to_right * module_along(binary, finder, to_right),
                       downwards * module_along(binary, finder, downwards)};
  };
  return {guess(corner), guess(finders[triple.right]), guess(finders[triple.down])};
}

}  // namespace fedatario::scanner
