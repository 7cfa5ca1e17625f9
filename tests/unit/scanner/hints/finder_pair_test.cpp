#include "scanner/hints/finder_pair.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

FinderPattern finder(Point centre, float module, float quality) {
  return {.centre = centre, .module = module, .quality = quality};
}

TEST(FinderPair, IsTheSurestOfOneSize) {
  const std::vector<FinderPattern> finders{finder({100, 100}, 4, 0.9F), finder({300, 100}, 4, 1),
                                           finder({100, 300}, 4, 1), finder({500, 500}, 9, 1)};
  const auto pair = find_pair(finders);
  ASSERT_TRUE(pair);
  EXPECT_EQ(pair->middle, (Point{200, 200}));
  EXPECT_FLOAT_EQ(pair->module, 4);
  EXPECT_NEAR(pair->distance, 282.8, 0.1);
}

TEST(FinderPair, NeedsGoodPatterns) {
  const std::vector<FinderPattern> good{finder({0, 0}, 4, 0.4F), finder({200, 0}, 4, 0.4F)};
  const std::vector<FinderPattern> poor{finder({0, 0}, 4, 1), finder({200, 0}, 4, 0.39F)};
  EXPECT_TRUE(find_pair(good));
  EXPECT_FALSE(find_pair(poor));
}

TEST(FinderPair, NeedsOneSizeAndOnePolarity) {
  EXPECT_TRUE(find_pair(std::vector{finder({0, 0}, 4, 1), finder({200, 0}, 5, 1)}));
  EXPECT_FALSE(find_pair(std::vector{finder({0, 0}, 4, 1), finder({200, 0}, 5.1F, 1)}));
  auto reversed = finder({200, 0}, 4, 1);
  reversed.polarity = Polarity::light_on_dark;
  EXPECT_FALSE(find_pair(std::vector{finder({0, 0}, 4, 1), reversed}));
}

TEST(FinderPair, IsAsFarApartAsInASymbol) {
  const auto apart = [](float modules) {
    return find_pair(std::vector{finder({0, 0}, 4, 1), finder({modules * 4, 0}, 4, 1)});
  };
  EXPECT_FALSE(apart(13));
  EXPECT_TRUE(apart(14));
  EXPECT_TRUE(apart(128));
  EXPECT_FALSE(apart(129));
}

TEST(FinderPair, TellsHowMuchAboutItIsSaturated) {
  const auto image = drawn(
      {641, 641}, [](std::uint32_t x, std::uint32_t y) { return x < 320 && y < 320 ? 255 : 180; });
  const FinderPair pair{.middle = {320, 320}, .distance = 160, .module = 4};
  EXPECT_FLOAT_EQ(washed_part(pair, cell_sums(*image.frame())), 120.0F * 120 / (160 * 160));
}

}  // namespace
}  // namespace fedatario::scanner
