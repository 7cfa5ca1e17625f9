#include "scanner/qr/sample/pixel.h"

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

// Two rows of three pixels, and what lies behind a row in memory.
const Bytes kPixels{10, 20, 40, 255, 50, 60, 80, 255};

GrayFrame three_by_two() {
  return *GrayFrame::of(kPixels, {3, 2}, 4);
}

TEST(PixelSampler, GivesAPixelAtItsMiddle) {
  const PixelSampler pixels{three_by_two()};
  EXPECT_FLOAT_EQ(pixels.at({0.5F, 0.5F}), 10);
  EXPECT_FLOAT_EQ(pixels.at({1.5F, 0.5F}), 20);
  EXPECT_FLOAT_EQ(pixels.at({1.5F, 1.4F}), 56);
}

TEST(PixelSampler, GoesStraightFromPixelToPixel) {
  const PixelSampler pixels{three_by_two()};
  EXPECT_FLOAT_EQ(pixels.at({1, 0.5F}), 15);
  EXPECT_FLOAT_EQ(pixels.at({1, 1}), 35);
  EXPECT_FLOAT_EQ(pixels.at({2.25F, 0.75F}), 45);
}

TEST(PixelSampler, RepeatsTheEdgeBeyondIt) {
  const PixelSampler pixels{three_by_two()};
  for (const Point place : {Point{-5, -5}, Point{0, 0}, Point{0.5F, -1e9F}})
    EXPECT_NEAR(pixels.at(place), 10, 0.1) << place.x << ", " << place.y;
  for (const Point place : {Point{3, 2}, Point{2.5F, 1.5F}, Point{1e9F, 1e9F}})
    EXPECT_NEAR(pixels.at(place), 80, 0.1) << place.x << ", " << place.y;
  EXPECT_NEAR(pixels.at({9, 0.5F}), 40, 0.1);
}

// What is read behind the frame has no weight: seen by the address sanitizer alone.
TEST(PixelSampler, ReadsNothingBehindTheLongestFrame) {
  const GrayImage tall{{2, 65'535}, Bytes(131'070, 9)};
  EXPECT_FLOAT_EQ(PixelSampler{*tall.frame()}.at({9, 1e6F}), 9);
  const GrayImage wide{{65'535, 2}, Bytes(131'070, 9)};
  EXPECT_FLOAT_EQ(PixelSampler{*wide.frame()}.at({1e6F, 9}), 9);
}

TEST(PixelSampler, TakesPlacesFromAnOrigin) {
  const PixelSampler pixels{three_by_two(), {100, 200}};
  EXPECT_FLOAT_EQ(pixels.at({101.5F, 200.5F}), 20);
}

}  // namespace
}  // namespace fedatario::scanner
