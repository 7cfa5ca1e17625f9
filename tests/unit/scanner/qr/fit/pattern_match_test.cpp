#include "scanner/qr/fit/pattern_match.h"

#include <gtest/gtest.h>

#include "scanner/frames/resize.h"
#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

/// Version 2, 5 pixels a module and 4 modules around.
class PatternMatch : public testing::Test {
 protected:
  static AffinePatch around(float x, float y) {
    return {Point{x + 4, y + 4} * 5.0F, {5, 0}, {0, 5}};
  }

  GrayImage image_ =
      pictures::seen_flat(pictures::symbol_of("match", pictures::SymbolLevel::m, 2), 5);
  GrayImage reversed_ = reverse(*image_.frame());
  PixelSampler pixels_{*image_.frame()};
};

TEST_F(PatternMatch, IsOneOnThePattern) {
  for (const auto& patch : {around(3.5F, 3.5F), around(21.5F, 3.5F), around(3.5F, 21.5F)})
    EXPECT_NEAR(match_finder(pixels_, patch), 1, 0.001);
  EXPECT_NEAR(match_alignment(pixels_, around(18.5F, 18.5F)), 1, 0.001);
}

TEST_F(PatternMatch, IsLessBesideIt) {
  EXPECT_LT(match_finder(pixels_, around(4.5F, 3.5F)), 0.6F);
  EXPECT_LT(match_finder(pixels_, around(18.5F, 18.5F)), 0.6F);
  EXPECT_LT(match_alignment(pixels_, around(19.5F, 18.5F)), 0.6F);
}

TEST_F(PatternMatch, IsMinusOneOnTheComplement) {
  EXPECT_NEAR(match_finder(PixelSampler{*reversed_.frame()}, around(3.5F, 3.5F)), -1, 0.001);
}

TEST_F(PatternMatch, TellsTheGreyBetweenDarkAndLight) {
  EXPECT_NEAR(finder_threshold(pixels_, around(3.5F, 3.5F)), 127.5, 0.5);
  for (Byte& grey : image_.pixels)
    grey = static_cast<Byte>(100 + grey / 5);
  EXPECT_NEAR(finder_threshold(PixelSampler{*image_.frame()}, around(3.5F, 3.5F)), 125.5, 0.5);
}

}  // namespace
}  // namespace fedatario::scanner
