#include "scanner/qr/fit/finder_fit.h"

#include <array>

namespace fedatario::scanner {
namespace {

constexpr float kFirstStep = 0.30F;
constexpr float kLastStep = 0.03F;
constexpr int kMostRounds = 8;

/// Four modules from the centre a change of the axes moves the edge as much as one of the centre.
constexpr float kAxisPart = 0.22F;

/// The six numbers of a patch, each moved by itself.
AffinePatch moved(AffinePatch patch, int number, float by) {
  const std::array<float*, 6> numbers = {&patch.centre.x, &patch.centre.y, &patch.along.x,
                                         &patch.along.y,  &patch.down.x,   &patch.down.y};
  *numbers[static_cast<std::size_t>(number)] += number < 2 ? by : by * kAxisPart;
  return patch;
}

bool improve(const PixelSampler& pixels, FittedFinder& best, float by) {
  bool better = false;
  for (int number = 0; number < 6; ++number) {
    for (const float sign : {-1.0F, 1.0F}) {
      const AffinePatch patch = moved(best.patch, number, sign * by);
      const float match = match_finder(pixels, patch);
      if (match <= best.match) continue;
      best = {patch, match};
      better = true;
      break;
    }
  }
  return better;
}

}  // namespace

FittedFinder fit_finder(const PixelSampler& pixels, const AffinePatch& guess) {
  FittedFinder best{guess, match_finder(pixels, guess)};
  const float module = (length(guess.along) + length(guess.down)) / 2;
  float step = kFirstStep;
  for (int round = 0; round < kMostRounds && step >= kLastStep; ++round) {
    if (!improve(pixels, best, step * module)) step /= 2;
  }
  return best;
}

}  // namespace fedatario::scanner
