#include "scanner/qr/sample/flat_patch.h"

#include <cmath>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

Corners square(float left, float top, float side) {
  return {Point{left, top}, Point{left + side, top}, Point{left + side, top + side},
          Point{left, top + side}};
}

/// A chequered frame of 4 pixels a field, whose right half lies in the shade.
GrayImage half_in_shade() {
  GrayImage image{{160, 160}, {}};
  for (std::uint32_t y = 0; y < 160; ++y) {
    for (std::uint32_t x = 0; x < 160; ++x) {
      const bool dark = (x / 4 + y / 4) % 2 == 0;
      if (x < 80) image.pixels.push_back(dark ? 100 : 240);
      if (x >= 80) image.pixels.push_back(dark ? 20 : 60);
    }
  }
  return image;
}

TEST(FlatPatch, GivesShadeTheLightOfTheRest) {
  const auto image = half_in_shade();
  const auto patch = flatten(*image.frame(), square(20, 20, 120));
  ASSERT_TRUE(patch);
  const auto pixels = patch->pixels();
  // Away from the edge of the shade.
  for (const float x : {30.0F, 50.0F, 110.0F, 130.0F}) {
    for (float y = 30; y < 130; y += 4) {
      const bool dark = (static_cast<int>(x) / 4 + static_cast<int>(y) / 4) % 2 == 0;
      EXPECT_NEAR(pixels.at({x, y}), dark ? 8 : 248, 20) << x << ", " << y;
    }
  }
}

TEST(FlatPatch, KeepsDarkAndLightApartAcrossTheEdgeOfAShade) {
  const auto image = half_in_shade();
  const auto patch = flatten(*image.frame(), square(20, 20, 120));
  ASSERT_TRUE(patch);
  const auto pixels = patch->pixels();
  for (float x = 58; x < 78; x += 4)
    EXPECT_GT(std::abs(pixels.at({x, 62}) - pixels.at({x, 66})), 60) << x;
}

TEST(FlatPatch, IsTheRectangleAndALittleMore) {
  const auto image = half_in_shade();
  const auto patch = flatten(*image.frame(), square(50, 60, 40));
  ASSERT_TRUE(patch);
  EXPECT_LT(patch->origin.x, 50);
  EXPECT_LT(patch->origin.y, 60);
  EXPECT_GT(patch->origin.x + static_cast<float>(patch->image.size.width), 90);
  EXPECT_GT(patch->origin.y + static_cast<float>(patch->image.size.height), 100);
  EXPECT_LT(patch->image.size.pixels(), 100U * 100U);
}

TEST(FlatPatch, StaysInsideTheFrame) {
  const auto image = half_in_shade();
  for (const Corners& symbol :
       {square(-40, -40, 80), square(120, 130, 500), square(-1e9F, 0, 2e9F)}) {
    const auto patch = flatten(*image.frame(), symbol);
    ASSERT_TRUE(patch);
    EXPECT_GE(patch->origin.x, 0);
    EXPECT_GE(patch->origin.y, 0);
    EXPECT_LE(patch->origin.x + static_cast<float>(patch->image.size.width), 160);
    EXPECT_LE(patch->origin.y + static_cast<float>(patch->image.size.height), 160);
    EXPECT_EQ(patch->image.pixels.size(), patch->image.size.pixels());
    EXPECT_TRUE(std::isfinite(patch->pixels().at({80, 80})));
  }
}

TEST(FlatPatch, IsEmptyOutsideTheFrame) {
  const auto image = half_in_shade();
  for (const Corners& symbol :
       {square(-200, 20, 100), square(200, 20, 100), square(20, 1e6F, 9), square(20, -1e6F, 9)})
    EXPECT_FALSE(flatten(*image.frame(), symbol));
}

TEST(FlatPatch, LeavesBlankPaperBlank) {
  const GrayImage blank{{80, 80}, Bytes(6'400, 200)};
  const auto patch = flatten(*blank.frame(), square(20, 20, 40));
  ASSERT_TRUE(patch);
  for (const Byte grey : patch->image.pixels)
    EXPECT_EQ(grey, 128);
}

}  // namespace
}  // namespace fedatario::scanner
