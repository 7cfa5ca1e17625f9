#include "scanner/frames/resize.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using testing::ElementsAre;

TEST(Halve, TakesTheRoundedMeanOfFour) {
  const GrayImage image{{4, 2}, {10, 20, 255, 255, 30, 42, 255, 255}};
  const auto half = halve(*image.frame());
  ASSERT_TRUE(half);
  EXPECT_EQ(half->size, (FrameSize{2, 1}));
  EXPECT_THAT(half->pixels, ElementsAre(26, 255));
}

TEST(Halve, LeavesOutAnOddRowAndColumnAndWhatLiesBehindARow) {
  const Bytes pixels{0, 0, 255, 9, 0, 0, 255, 9, 255, 255, 255, 9};
  const auto half = halve(*GrayFrame::of(pixels, {3, 3}, 4));
  ASSERT_TRUE(half);
  EXPECT_EQ(half->size, (FrameSize{1, 1}));
  EXPECT_THAT(half->pixels, ElementsAre(0));
}

TEST(Halve, IsEmptyWhereASideWouldBeZero) {
  const GrayImage column{{1, 9}, Bytes(9)};
  EXPECT_FALSE(halve(*column.frame()));
  const GrayImage row{{9, 1}, Bytes(9)};
  EXPECT_FALSE(halve(*row.frame()));
}

TEST(DoubleSize, PutsNewPixelsBetweenTheOld) {
  const GrayImage image{{2, 1}, {0, 160}};
  const auto doubled = double_size(*image.frame());
  ASSERT_TRUE(doubled);
  EXPECT_EQ(doubled->size, (FrameSize{4, 2}));
  EXPECT_THAT(doubled->pixels, ElementsAre(0, 40, 120, 160, 0, 40, 120, 160));
}

TEST(DoubleSize, IsEmptyOverTheLimitsOfAFrame) {
  const GrayImage wide{{40'000, 1}, Bytes(40'000)};
  EXPECT_FALSE(double_size(*wide.frame()));
}

TEST(Crop, ShowsAPartOfAFrame) {
  const Bytes pixels{0, 1, 2, 9, 3, 4, 5, 9, 6, 7, 8, 9};
  const auto part = crop(*GrayFrame::of(pixels, {3, 3}, 4), 1, 1, {2, 2});
  ASSERT_TRUE(part);
  EXPECT_THAT(part->row(0), ElementsAre(4, 5));
  EXPECT_THAT(part->row(1), ElementsAre(7, 8));
}

TEST(Crop, IsEmptyWhereItReachesOut) {
  const GrayImage image{{3, 3}, Bytes(9)};
  const auto frame = *image.frame();
  EXPECT_TRUE(crop(frame, 0, 0, {3, 3}));
  EXPECT_FALSE(crop(frame, 1, 0, {3, 3}));
  EXPECT_FALSE(crop(frame, 0, 1, {3, 3}));
  EXPECT_FALSE(crop(frame, 3, 0, {1, 1}));
  EXPECT_FALSE(crop(frame, 0, 0, {0, 1}));
  EXPECT_FALSE(crop(frame, 1, 0, {0xffff'ffff, 1}));
}

TEST(Reverse, GivesDarkForLight) {
  const Bytes pixels{0, 1, 99, 255, 128, 99};
  const auto reversed = reverse(*GrayFrame::of(pixels, {2, 2}, 3));
  EXPECT_EQ(reversed.size, (FrameSize{2, 2}));
  EXPECT_THAT(reversed.pixels, ElementsAre(255, 254, 0, 127));
}

}  // namespace
}  // namespace fedatario::scanner
