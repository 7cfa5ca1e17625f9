#include "scanner/qr/fit/version_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

constexpr unsigned kPixels = 3;

/// Where `pictures::drawn` draws the three patterns.
FinderPatches patches_of(int side) {
  const auto at = [](float x, float y) {
    return AffinePatch{Point{x + 4, y + 4} * kPixels, {kPixels, 0}, {0, kPixels}};
  };
  const float far = static_cast<float>(side) - 3.5F;
  return {at(3.5F, 3.5F), at(far, 3.5F), at(3.5F, far)};
}

std::vector<int> read(const pictures::Symbol& symbol) {
  const auto image = pictures::drawn(symbol, kPixels);
  return read_versions(PixelSampler{*image.frame()}, patches_of(symbol.side()));
}

/// Bit `bit` of the block beside the right pattern, and of the one above the lower.
void flip_right(pictures::Symbol& symbol, int bit) {
  symbol.flip(symbol.side() - 11 + bit % 3, bit / 3);
}
void flip_down(pictures::Symbol& symbol, int bit) {
  symbol.flip(bit / 3, symbol.side() - 11 + bit % 3);
}

TEST(VersionReading, ReadsTheVersionInformation) {
  for (int version = 7; version <= 40; ++version) {
    const auto symbol = pictures::symbol_of("version", pictures::SymbolLevel::m, version);
    EXPECT_THAT(read(symbol), ElementsAre(version));
  }
}

TEST(VersionReading, MendsThreeWrongBitsOfEitherBlock) {
  for (const int version : {7, 14, 21, 32, 40}) {
    auto symbol = pictures::symbol_of("version", pictures::SymbolLevel::m, version);
    for (int i = 0; i < 3; ++i) {
      flip_right(symbol, (version + 5 * i) % 18);
      flip_down(symbol, (version + 7 * i) % 18);
    }
    EXPECT_THAT(read(symbol), ElementsAre(version));
  }
}

TEST(VersionReading, NeedsOneBlockOnly) {
  for (const int version : {8, 15, 33}) {
    auto symbol = pictures::symbol_of("version", pictures::SymbolLevel::m, version);
    for (int bit = 0; bit < 18; bit += 2)
      flip_right(symbol, bit);
    EXPECT_THAT(read(symbol), ElementsAre(version));
  }
}

TEST(VersionReading, TellsSmallVersionsByTheDistanceOfThePatterns) {
  for (int version = 1; version <= 6; ++version) {
    const auto versions = read(pictures::symbol_of("v", pictures::SymbolLevel::m, version));
    ASSERT_FALSE(versions.empty()) << version;
    EXPECT_EQ(versions.front(), version);
    EXPECT_THAT(versions, Not(Contains(0)));
  }
}

TEST(VersionReading, FitsNoVersionToPatternsTooNearOrTooFar) {
  const auto image = pictures::drawn(pictures::symbol_of("v"), kPixels);
  const PixelSampler pixels{*image.frame()};
  EXPECT_TRUE(read_versions(pixels, patches_of(9)).empty());
  EXPECT_TRUE(read_versions(pixels, patches_of(190)).empty());
}

}  // namespace
}  // namespace fedatario::scanner
