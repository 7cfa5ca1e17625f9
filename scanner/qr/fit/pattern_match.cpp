#include "scanner/qr/fit/pattern_match.h"

#include <array>
#include <cmath>
#include <cstdlib>
#include <span>

namespace fedatario::scanner {
namespace {

/// Contrast below which a correlation says nothing: variance of noise alone.
constexpr float kLeastVariance = 4.0F;

/// Rings around the middle module, from the middle: light 1, dark -1.
constexpr std::array<float, 5> kFinderRings = {-1, -1, 1, -1, 1};
constexpr std::array<float, 3> kAlignmentRings = {-1, 1, -1};

template <std::size_t rings>
float match(const PixelSampler& pixels, const AffinePatch& patch,
            const std::array<float, rings>& pattern) {
  constexpr int reach = static_cast<int>(rings) - 1;
  constexpr auto count = static_cast<float>((2 * reach + 1) * (2 * reach + 1));
  float sum = 0;
  float squares = 0;
  float product = 0;
  float light = 0;
  for (int y = -reach; y <= reach; ++y) {
    for (int x = -reach; x <= reach; ++x) {
      const float expected = pattern[static_cast<std::size_t>(std::max(std::abs(x), std::abs(y)))];
      const float grey = pixels.at(patch.at(static_cast<float>(x), static_cast<float>(y)));
      sum += grey;
      squares += grey * grey;
      product += grey * expected;
      light += expected;
    }
  }
  const float mean = sum / count;
  const float variance = squares / count - mean * mean;
  if (variance < kLeastVariance) return -1;
  const float expected_mean = light / count;
  const float expected_variance = 1 - expected_mean * expected_mean;
  return (product / count - mean * expected_mean) / std::sqrt(variance * expected_variance);
}

}  // namespace

float match_finder(const PixelSampler& pixels, const AffinePatch& patch) {
  return match(pixels, patch, kFinderRings);
}

float match_alignment(const PixelSampler& pixels, const AffinePatch& patch) {
  return match(pixels, patch, kAlignmentRings);
}

float finder_threshold(const PixelSampler& pixels, const AffinePatch& patch) {
  constexpr int reach = static_cast<int>(kFinderRings.size()) - 1;
  std::array<float, 2> sums{};
  std::array<float, 2> counts{};
  for (int y = -reach; y <= reach; ++y) {
    for (int x = -reach; x <= reach; ++x) {
      const auto ring = static_cast<std::size_t>(std::max(std::abs(x), std::abs(y)));
      const std::size_t light = kFinderRings[ring] > 0 ? 1 : 0;
      sums[light] += pixels.at(patch.at(static_cast<float>(x), static_cast<float>(y)));
      counts[light] += 1;
    }
  }
  return (sums[0] / counts[0] + sums[1] / counts[1]) / 2;
}

}  // namespace fedatario::scanner
