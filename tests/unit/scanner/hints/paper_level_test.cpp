#include "scanner/hints/paper_level.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

TEST(PaperLevel, IsTheBrightestInReach) {
  const auto image =
      drawn({641, 65}, [](std::uint32_t x, std::uint32_t) { return x < 32 ? 200 : 90; });
  const auto map = cell_sums(*image.frame());
  const PaperLevel paper{map};
  EXPECT_FLOAT_EQ(paper.at(map, 0, 0), 200);
  EXPECT_FLOAT_EQ(paper.at(map, 8, 0), 90);
  EXPECT_FLOAT_EQ(paper.within(64).at(map, 8, 0), 200);
  EXPECT_FLOAT_EQ(paper.within(64).at(map, 12, 0), 90);
}

TEST(PaperLevel, LeavesOutReflectionsAndTheirHalos) {
  const auto image = drawn({641, 65}, [](std::uint32_t x, std::uint32_t) {
    return x < 32 ? 255 : (x < 96 ? 230 : 180);
  });
  const auto map = cell_sums(*image.frame());
  EXPECT_FLOAT_EQ(PaperLevel{map}.within(320).at(map, 0, 0), 180);
}

TEST(PaperLevel, IsWhiteWhereAllIsReflection) {
  const auto image = drawn({65, 65}, [](std::uint32_t, std::uint32_t) { return 255; });
  const auto map = cell_sums(*image.frame());
  EXPECT_FLOAT_EQ(PaperLevel{map}.at(map, 0, 0), 255);
}

TEST(PaperLevel, IsFoundForCellsOfAnySize) {
  const auto image =
      drawn({257, 257}, [](std::uint32_t x, std::uint32_t) { return x < 128 ? 200 : 90; });
  const auto fine = cell_sums(*image.frame());
  const auto coarse = halved(halved(halved(fine)));
  const PaperLevel paper{fine};
  EXPECT_FLOAT_EQ(paper.at(coarse, 1, 1), 200);
  EXPECT_FLOAT_EQ(paper.at(coarse, 2, 1), 90);
}

}  // namespace
}  // namespace fedatario::scanner
