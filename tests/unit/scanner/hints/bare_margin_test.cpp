#include "scanner/hints/bare_margin.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

/// Of a square of 5 x 5 cells in the middle of 15 x 15, the other pixels of that grey left of x.
float bareness(int grey, std::uint32_t x_end) {
  const auto image = drawn(
      {121, 121}, [&](std::uint32_t x, std::uint32_t) { return x < x_end ? grey : kPaperGrey; });
  const auto map = cell_sums(*image.frame());
  CellRegion square;
  for (int row = 5; row < 10; ++row) {
    for (int column = 5; column < 10; ++column)
      square.push_back(row * map.columns + column);
  }
  return bareness_about(square, map, PaperLevel{map}.within(200));
}

TEST(BareMargin, IsWholeOnPaperInUnevenLight) {
  EXPECT_FLOAT_EQ(bareness(kPaperGrey, 0), 1);
  EXPECT_FLOAT_EQ(bareness(kPaperGrey * 87 / 100, 60), 1);
}

TEST(BareMargin, LacksThePartThatIsPrinted) {
  // The ring has 9 x 9 - 7 x 7 = 32 cells, of which 9 are in its left column.
  EXPECT_FLOAT_EQ(bareness(kPaperGrey * 85 / 100, 32), 1 - 9.0F / 32);
}

TEST(BareMargin, IsWholeWhereTheFrameEndsAllAbout) {
  const auto image = drawn({41, 41}, [](std::uint32_t, std::uint32_t) { return kInkGrey; });
  const auto map = cell_sums(*image.frame());
  CellRegion all;
  for (int cell = 0; cell < 25; ++cell)
    all.push_back(cell);
  EXPECT_FLOAT_EQ(bareness_about(all, map, PaperLevel{map}), 1);
}

}  // namespace
}  // namespace fedatario::scanner
