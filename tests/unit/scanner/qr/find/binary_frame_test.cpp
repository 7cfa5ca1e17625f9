#include "scanner/qr/find/binary_frame.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

BinaryFrame binary_of(const GrayImage& image, LocalThreshold threshold = {}) {
  const auto frame = *image.frame();
  return binarise(frame, cell_means(frame), threshold);
}

/// Fields of 4 pixels under light that grows to the right, so that the light ones of the left are
/// darker than the dark ones of the right.
TEST(BinaryFrame, TellsDarkFromLightUnderUnevenLight) {
  GrayImage image{{203, 62}, {}};
  const auto is_dark = [](std::uint32_t x, std::uint32_t y) { return (x / 4 + y / 4) % 2 == 0; };
  for (std::uint32_t y = 0; y < 62; ++y) {
    for (std::uint32_t x = 0; x < 203; ++x)
      image.pixels.push_back(static_cast<Byte>(40 + x - (is_dark(x, y) ? 30 : 0)));
  }
  const auto binary = binary_of(image);
  int wrong = 0;
  for (std::uint32_t y = 0; y < 62; ++y) {
    for (std::uint32_t x = 20; x < 183; ++x)
      wrong += (binary.row(y)[x] != 0) == is_dark(x, y) ? 0 : 1;
  }
  EXPECT_EQ(wrong, 0);
}

TEST(BinaryFrame, IsLightWhereNothingIsDarkerByTheMargin) {
  GrayImage image{{64, 64}, Bytes(4'096, 200)};
  image.pixels[64 * 32 + 32] = 198;
  EXPECT_FALSE(binary_of(image).is_dark(32, 32));
  image.pixels[64 * 32 + 32] = 190;
  EXPECT_TRUE(binary_of(image).is_dark(32, 32));
  EXPECT_FALSE(binary_of(image, {4, 20}).is_dark(32, 32));
}

TEST(BinaryFrame, NeedsAWideReachInsideLargeModules) {
  GrayImage image{{200, 200}, Bytes(40'000, 220)};
  for (std::size_t y = 76; y < 124; ++y)
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y * 200 + 76), 48, Byte{30});
  EXPECT_FALSE(binary_of(image, {4, 4}).is_dark(100, 100));
  EXPECT_TRUE(binary_of(image, {9, 2}).is_dark(100, 100));
}

TEST(BinaryFrame, TakesTheSmallestFrames) {
  for (std::uint32_t width = 1; width <= 5; ++width) {
    for (std::uint32_t height = 1; height <= 5; ++height) {
      GrayImage image{{width, height}, Bytes(width * height, 200)};
      image.pixels.back() = 0;
      const auto binary = binary_of(image);
      ASSERT_EQ(binary.dark.size(), width * height);
      const bool alone = width * height == 1;
      EXPECT_EQ(binary.dark.back(), alone ? 0 : 1) << width << " x " << height;
    }
  }
}

TEST(BinaryFrame, HoldsWhatLiesInside) {
  const BinaryFrame binary{{3, 2}, std::vector<std::uint8_t>(6)};
  EXPECT_TRUE(binary.holds(0, 0));
  EXPECT_TRUE(binary.holds(2, 1));
  EXPECT_FALSE(binary.holds(3, 1));
  EXPECT_FALSE(binary.holds(2, 2));
  EXPECT_FALSE(binary.holds(-1, 0));
}

}  // namespace
}  // namespace fedatario::scanner
