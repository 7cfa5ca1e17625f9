#include "scanner/frames/gray_frame.h"

#include <gtest/gtest.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

TEST(GrayFrame, GivesTheRowsOfPixelsWithGapsBetweenThem) {
  const Bytes pixels{1, 2, 0, 0, 3, 4};
  const auto frame = GrayFrame::of(pixels, {2, 2}, 4);
  ASSERT_TRUE(frame);
  EXPECT_EQ(Bytes(frame->row(0).begin(), frame->row(0).end()), (Bytes{1, 2}));
  EXPECT_EQ(Bytes(frame->row(1).begin(), frame->row(1).end()), (Bytes{3, 4}));
  EXPECT_TRUE(frame->row(2).empty());
}

TEST(GrayFrame, RefusesASideOfZero) {
  const Bytes pixels(16);
  EXPECT_FALSE(GrayFrame::of(pixels, {0, 4}, 4));
  EXPECT_FALSE(GrayFrame::of(pixels, {4, 0}, 4));
}

TEST(GrayFrame, RefusesPixelsThatEndOneByteEarly) {
  const Bytes pixels(15);
  EXPECT_FALSE(GrayFrame::of(pixels, {4, 4}, 4));
  EXPECT_TRUE(GrayFrame::of(pixels, {3, 4}, 4)) << "the last row needs no gap after it";
}

TEST(GrayFrame, RefusesARowLongerThanItsStride) {
  const Bytes pixels(64);
  EXPECT_FALSE(GrayFrame::of(pixels, {5, 2}, 4));
}

TEST(GrayFrame, RefusesAStrideThatWouldOverflow) {
  const Bytes pixels(64);
  EXPECT_FALSE(GrayFrame::of(pixels, {4, 3}, SIZE_MAX / 2 + 1));
}

TEST(GrayFrame, RefusesMoreThanTheLimits) {
  const Bytes pixels(64);
  EXPECT_FALSE(GrayFrame::of(pixels, {limits::kMaxSide + 1, 1}, limits::kMaxSide + 1));
  EXPECT_FALSE(GrayFrame::of(pixels, {8193, 8192}, 8193));
}

}  // namespace
}  // namespace fedatario::scanner
