#include "scanner/qr/fit/finder_guess.h"

#include <gtest/gtest.h>

#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

FinderPattern at(Point centre, float module) {
  return {centre, module, 1, Polarity::dark_on_light};
}

BinaryFrame binary_of(const GrayImage& image) {
  const auto frame = *image.frame();
  return binarise(frame, cell_means(frame), {});
}

TEST(FinderGuess, TellsModulesByTheOuterEdgesOfThePatterns) {
  // Version 3: 29 modules of 5 pixels, twice as wide as high.
  const auto symbol = pictures::symbol_of("guess", pictures::SymbolLevel::m, 3);
  const auto image = pictures::seen(symbol, {370, 185}, [](Point pixel) {
    return Point{pixel.x / 10 - 4, pixel.y / 5 - 4};
  });
  // What the search says of modules is a rough mean.
  const std::array finders = {at({75, 37.5F}, 7), at({295, 37.5F}, 7), at({75, 147.5F}, 7)};
  const auto patches = guess_patches(binary_of(image), finders, {0, 1, 2, 0});
  for (std::size_t i = 0; i < patches.size(); ++i) {
    EXPECT_EQ(patches[i].centre, finders[i].centre);
    EXPECT_NEAR(patches[i].along.x, 10, 0.5) << i;
    EXPECT_NEAR(patches[i].along.y, 0, 0.001) << i;
    EXPECT_NEAR(patches[i].down.x, 0, 0.001) << i;
    EXPECT_NEAR(patches[i].down.y, 5, 0.5) << i;
  }
}

TEST(FinderGuess, TakesTheSearchsWordWhereNoEdgeIsSeen) {
  const BinaryFrame blank{{300, 300}, std::vector<std::uint8_t>(90'000)};
  const std::array finders = {at({50, 50}, 4), at({250, 50}, 5), at({50, 250}, 6)};
  const auto patches = guess_patches(blank, finders, {0, 1, 2, 0});
  EXPECT_NEAR(patches[0].along.x, 4, 0.001);
  EXPECT_NEAR(patches[1].along.x, 5, 0.001);
  EXPECT_NEAR(patches[2].down.y, 6, 0.001);
}

}  // namespace
}  // namespace fedatario::scanner
