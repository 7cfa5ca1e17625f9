#include "scanner/hints/frame_cells.h"

#include <gtest/gtest.h>

#include "tests/support/hint_frames/draw.h"
#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

TEST(FrameCells, AreFiveLevelsEachTwiceAsCoarse) {
  const auto image = drawn({640, 360}, [](std::uint32_t, std::uint32_t) { return 128; });
  const auto cells = frame_cells(*image.frame());
  ASSERT_EQ(cells.levels.size(), 5U);
  EXPECT_EQ(cells.levels.front().side, 8U);
  EXPECT_EQ(cells.levels.back().side, 128U);
  EXPECT_FLOAT_EQ(cells.noise, 0);
}

GrayImage noisy(float sigma) {
  hint_frames::Draw draw{7};
  return drawn({640, 360}, [&](std::uint32_t x, std::uint32_t) {
    return 60.0F + 100.0F * static_cast<float>(x > 300) + draw.normal(sigma);
  });
}

TEST(NoiseVariance, IsThatOfThePixelsWhereThePrintIsNot) {
  for (const float sigma : {2.0F, 5.0F, 10.0F}) {
    const auto image = noisy(sigma);
    const float variance = noise_variance(cell_sums(*image.frame()));
    EXPECT_GT(variance, 0.6F * sigma * sigma);
    EXPECT_LT(variance, 1.2F * sigma * sigma);
  }
}

TEST(NoiseVariance, IsNoneWhereAllIsBlackOrSaturated) {
  const auto image =
      drawn({64, 64}, [](std::uint32_t x, std::uint32_t) { return x < 32 ? x % 2 : 254 + x % 2; });
  EXPECT_FLOAT_EQ(noise_variance(cell_sums(*image.frame())), 0);
}

TEST(GentlestSlope, IsThatAcrossTheSteepestOne) {
  EXPECT_FLOAT_EQ(gentlest_slope({.across = 100, .along = 25, .both = 0}, 0), 25);
  // The same turned by 45 degrees.
  EXPECT_FLOAT_EQ(gentlest_slope({.across = 62.5F, .along = 62.5F, .both = 37.5F}, 0), 25);
}

TEST(GentlestSlope, TakesOffTheNoiseOfBothPixels) {
  EXPECT_FLOAT_EQ(gentlest_slope({.across = 120, .along = 45, .both = 10}, 10), 25);
  EXPECT_FLOAT_EQ(gentlest_slope({.across = 5, .along = 5, .both = 5}, 10), 0);
}

TEST(Roundness, IsNoneForAnEdgeAndWholeForChangeAllAbout) {
  EXPECT_FLOAT_EQ(roundness_of({.across = 100, .along = 0, .both = 0}, 0), 0);
  EXPECT_FLOAT_EQ(roundness_of({.across = 50, .along = 50, .both = 50}, 0), 0);
  EXPECT_FLOAT_EQ(roundness_of({.across = 50, .along = 50, .both = 0}, 0), 1);
  EXPECT_FLOAT_EQ(roundness_of({}, 0), 0);
}

}  // namespace
}  // namespace fedatario::scanner
