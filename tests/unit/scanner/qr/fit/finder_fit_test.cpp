#include "scanner/qr/fit/finder_fit.h"

#include <array>

#include <gtest/gtest.h>

#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

/// The upper left pattern of a symbol that is sheared: 6 pixels a module.
const AffinePatch kTruth{{100, 100}, {6, 0.8F}, {-1, 5.5F}};

GrayImage sheared() {
  const auto symbol = pictures::symbol_of("fit");
  return pictures::seen(symbol, {240, 240}, [](Point pixel) {
    const Point from = pixel - kTruth.centre;
    const float area = cross(kTruth.along, kTruth.down);
    return Point{3.5F + cross(from, kTruth.down) / area, 3.5F + cross(kTruth.along, from) / area};
  });
}

TEST(FinderFit, FindsAPatternThatIsDisplacedTurnedAndStretched) {
  const auto image = sheared();
  const PixelSampler pixels{*image.frame()};
  const std::array guesses = {AffinePatch{kTruth.centre, {6, 0.8F}, {-1, 5.5F}},
                              AffinePatch{kTruth.centre + Point{2, -1.5F}, {6, 0.8F}, {-1, 5.5F}},
                              AffinePatch{kTruth.centre + Point{-1.5F, 1.5F}, {6.2F, 0}, {0, 6}},
                              AffinePatch{kTruth.centre, {5.6F, 0.4F}, {-0.6F, 5.9F}}};
  for (const AffinePatch& guess : guesses) {
    const auto finder = fit_finder(pixels, guess);
    EXPECT_GT(finder.match, 0.9F);
    for (const Point module :
         {Point{0, 0}, Point{3.5F, 3.5F}, Point{-3.5F, 3.5F}, Point{3.5F, 0}}) {
      const Point off = finder.patch.at(module.x, module.y) - kTruth.at(module.x, module.y);
      EXPECT_LT(length(off), module == Point{} ? 0.6F : 2.2F) << module.x << ", " << module.y;
    }
  }
}

TEST(FinderFit, NeverFitsWorseThanItsGuess) {
  const auto image = sheared();
  const PixelSampler pixels{*image.frame()};
  for (float x = 0; x < 240; x += 23) {
    const AffinePatch guess{{x, 240 - x}, {6, 0}, {0, 6}};
    EXPECT_GE(fit_finder(pixels, guess).match, match_finder(pixels, guess)) << x;
  }
}

TEST(FinderFit, FindsNoPatternOnBlankPaper) {
  const auto image = pictures::white({100, 100});
  const auto finder = fit_finder(PixelSampler{*image.frame()}, {{50, 50}, {5, 0}, {0, 5}});
  EXPECT_FLOAT_EQ(finder.match, -1);
}

}  // namespace
}  // namespace fedatario::scanner
