#include "scanner/hints/frame_light.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

float brightness_of_strip(std::uint32_t width) {
  const auto image =
      drawn({1'601, 161}, [width](std::uint32_t x, std::uint32_t) { return x < width ? 200 : 50; });
  return light_of(frame_cells(*image.frame())).brightness;
}

TEST(FrameLight, IsThatOfTheBrightestFiftieth) {
  EXPECT_FLOAT_EQ(brightness_of_strip(32), 50);
  EXPECT_FLOAT_EQ(brightness_of_strip(48), 200);
}

TEST(FrameLight, IsNoneInAFrameSmallerThanItsCells) {
  const auto image = drawn({9, 9}, [](std::uint32_t, std::uint32_t) { return 200; });
  EXPECT_FLOAT_EQ(light_of(frame_cells(*image.frame())).brightness, 0);
}

TEST(FrameLight, IsDarkUnderSixtyOrWithGainUnderAHundredAndThirty) {
  EXPECT_TRUE(is_dark({.brightness = 59, .noise = 0}));
  EXPECT_FALSE(is_dark({.brightness = 60, .noise = 0}));
  EXPECT_TRUE(is_dark({.brightness = 129, .noise = 6.5F}));
  EXPECT_FALSE(is_dark({.brightness = 129, .noise = 6.4F}));
  EXPECT_FALSE(is_dark({.brightness = 130, .noise = 20}));
}

}  // namespace
}  // namespace fedatario::scanner
