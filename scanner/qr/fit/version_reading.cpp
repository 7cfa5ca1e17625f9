#include "scanner/qr/fit/version_reading.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>

#include "scanner/qr/fit/pattern_match.h"
#include "scanner/qr/symbol/symbol_layout.h"

namespace fedatario::scanner {
namespace {

constexpr int kFirstWithInformation = 7;

/// The code of two versions differs in 8 bits at least, so that 3 wrong ones are mended.
constexpr int kMostWrongBits = 3;

struct VersionGuess {
  int version = 0;
  int wrong_bits = 99;
};

/// A block of 6 x 3 modules: bit i stands in row i / 3 and column i % 3 of the one beside the
/// right pattern, which begins 7 modules left and 3 above that pattern's middle; the one above the
/// lower pattern is its mirror image.
enum class Block : std::uint8_t { beside_right, above_down };

std::uint32_t read_block(const PixelSampler& pixels, const AffinePatch& patch, Block block) {
  const float threshold = finder_threshold(pixels, patch);
  std::uint32_t bits = 0;
  for (int i = 0; i < 18; ++i) {
    const auto far = static_cast<float>(i % 3 - 7);
    const auto near = static_cast<float>(i / 3 - 3);
    const Point place = block == Block::beside_right ? patch.at(far, near) : patch.at(near, far);
    if (pixels.at(place) < threshold) bits |= 1U << static_cast<unsigned>(i);
  }
  return bits;
}

VersionGuess nearest(std::uint32_t first, std::uint32_t second) {
  VersionGuess best;
  for (int version = kFirstWithInformation; version <= kVersions; ++version) {
    const std::uint32_t expected = version_bits(version);
    const int one = std::popcount(first ^ expected);
    const int other = std::popcount(second ^ expected);
    // Two blocks that are both nearly right say more than one that is.
    const int wrong = std::min(one, other) - (one <= 4 && other <= 4 ? 2 : 0);
    if (wrong < best.wrong_bits) best = {version, wrong};
  }
  return best;
}

/// The patterns' middles are 7 modules less apart than the symbol is wide.
float side_by_distance(const FinderPatches& patches) {
  const auto& [corner, right, down] = patches;
  const float across =
      length(right.centre - corner.centre) * 2 / (length(corner.along) + length(right.along));
  const float along =
      length(down.centre - corner.centre) * 2 / (length(corner.down) + length(down.down));
  return (across + along) / 2 + 7;
}

}  // namespace

std::vector<int> read_versions(const PixelSampler& pixels, const FinderPatches& patches) {
  const int estimate = static_cast<int>(std::lround((side_by_distance(patches) - 17) / 4));
  const auto read = nearest(read_block(pixels, patches[1], Block::beside_right),
                            read_block(pixels, patches[2], Block::above_down));
  const bool agrees = std::abs(read.version - estimate) <= std::max(3, read.version / 4);
  if (read.wrong_bits <= kMostWrongBits && agrees) return {read.version};

  std::vector<int> versions;
  for (const int version : {estimate, estimate - 1, estimate + 1}) {
    if (version >= 1 && version <= kVersions) versions.push_back(version);
  }
  return versions;
}

}  // namespace fedatario::scanner
