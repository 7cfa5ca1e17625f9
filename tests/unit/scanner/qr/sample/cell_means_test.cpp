#include "scanner/qr/sample/cell_means.h"

#include <algorithm>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using testing::Each;
using testing::ElementsAre;

TEST(CellMeans, AreThoseOfSixteenPixels) {
  GrayImage image{{8, 4}, Bytes(32, 0)};
  for (std::size_t y = 0; y < 4; ++y) {
    for (std::size_t x = 0; x < 4; ++x)
      image.pixels[y * 8 + x] = static_cast<Byte>(16 * y + x);
  }
  const auto cells = cell_means(*image.frame());
  EXPECT_EQ(cells.columns, 2U);
  EXPECT_EQ(cells.rows, 1U);
  EXPECT_THAT(cells.greys, ElementsAre(26, 0));  // 25.5, rounded
}

TEST(CellMeans, OfTheLastRowAndColumnAreThoseOfThePixelsLeft) {
  GrayImage image{{5, 6}, Bytes(30, 0)};
  for (std::size_t y = 0; y < 6; ++y)
    image.pixels[y * 5 + 4] = 100;
  for (std::size_t x = 0; x < 5; ++x) {
    image.pixels[20 + x] = 60;
    image.pixels[25 + x] = 80;
  }
  EXPECT_THAT(cell_means(*image.frame()).greys, ElementsAre(0, 100, 70, 70));
}

TEST(CellMeans, CoverTheSmallestFrames) {
  for (std::uint32_t width = 1; width <= 5; ++width) {
    for (std::uint32_t height = 1; height <= 5; ++height) {
      const GrayImage image{{width, height}, Bytes(width * height, 77)};
      const auto cells = smooth(cell_means(*image.frame()), 4);
      EXPECT_EQ(cells.greys.size(), (width + 3) / 4 * ((height + 3) / 4));
      EXPECT_THAT(cells.greys, Each(77));
    }
  }
}

TEST(CellMeans, AreFoundByTheRowOfPixelsTheyCover) {
  const Cells cells{2, 2, {1, 2, 3, 4}};
  EXPECT_EQ(*cells.over_row(3), 1);
  EXPECT_EQ(*cells.over_row(4), 3);
}

/// As it is promised, without running sums.
int mean_around(const Cells& cells, int x, int y, int reach) {
  int sum = 0;
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const int column = std::clamp(x + dx, 0, static_cast<int>(cells.columns) - 1);
      const int row = std::clamp(y + dy, 0, static_cast<int>(cells.rows) - 1);
      sum += cells.greys[static_cast<std::size_t>(row * static_cast<int>(cells.columns) + column)];
    }
  }
  const int side = 2 * reach + 1;
  return sum / (side * side);
}

TEST(SmoothCells, AreTheMeansOfThoseAround) {
  std::mt19937 random{4};
  Cells cells{13, 7, {}};
  for (int i = 0; i < 13 * 7; ++i)
    cells.greys.push_back(static_cast<std::uint8_t>(random()));
  for (const int reach : {0, 1, 3, 9}) {
    const auto smoothed = smooth(cells, reach);
    for (int y = 0; y < 7; ++y) {
      for (int x = 0; x < 13; ++x)
        EXPECT_NEAR(smoothed.greys[static_cast<std::size_t>(y * 13 + x)],
                    mean_around(cells, x, y, reach), 1)
            << reach << ": " << x << ", " << y;
    }
  }
}

}  // namespace
}  // namespace fedatario::scanner
