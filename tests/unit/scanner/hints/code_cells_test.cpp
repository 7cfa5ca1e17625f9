#include "scanner/hints/code_cells.h"

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

constexpr float kPaper = 200;

/// A cell of 64 pixels of that mean and deviation that changes alike in both directions.
CellSums cell_of(float mean, float deviation) {
  const float square = mean * mean + deviation * deviation;
  return {.count = 64,
          .grey = static_cast<std::uint32_t>(64 * mean),
          .square = static_cast<std::uint32_t>(64 * square),
          .saturated = 0,
          .across = 6'400,
          .along = 6'400,
          .both = 0};
}

TEST(CodeCell, TakesAThirdOfThePapersLight) {
  EXPECT_TRUE(is_like_code(cell_of(140, 50), kPaper, 0));
  EXPECT_TRUE(is_like_code(cell_of(165, 50), kPaper, 0));
  EXPECT_FALSE(is_like_code(cell_of(167, 50), kPaper, 0)) << "letters";
  EXPECT_TRUE(is_like_code(cell_of(51, 50), kPaper, 0));
  EXPECT_FALSE(is_like_code(cell_of(49, 50), kPaper, 0)) << "a dark card";
}

TEST(CodeCell, HasContrastBeyondTheNoise) {
  EXPECT_TRUE(is_like_code(cell_of(140, 7), kPaper, 0));
  EXPECT_FALSE(is_like_code(cell_of(140, 6), kPaper, 0));
  EXPECT_FALSE(is_like_code(cell_of(140, 7), kPaper, 20));
}

TEST(CodeCell, ChangesInMoreThanOneDirection) {
  CellSums bars = cell_of(140, 50);
  bars.along = 200;
  EXPECT_TRUE(is_like_code(bars, kPaper, 0));
  bars.along = 150;
  EXPECT_FALSE(is_like_code(bars, kPaper, 0));
}

TEST(CodeCell, IsNotToldInTheDark) {
  EXPECT_FALSE(is_like_code(cell_of(5, 2), 7.9F, 0));
  EXPECT_TRUE(is_like_code(cell_of(5, 2), 8.1F, 0));
}

}  // namespace
}  // namespace fedatario::scanner
