#include "scanner/hints/cell_map.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

CellMap map_of(const GrayImage& image) {
  return cell_sums(*image.frame());
}

TEST(CellMap, HasTheWholeCellsThatHaveANeighbourToTheRightAndBelow) {
  const auto white = [](std::uint32_t, std::uint32_t) { return 255; };
  EXPECT_EQ(map_of(drawn({8, 8}, white)).cells.size(), 0U);
  EXPECT_EQ(map_of(drawn({9, 8}, white)).cells.size(), 0U);
  EXPECT_EQ(map_of(drawn({9, 9}, white)).cells.size(), 1U);
  const auto map = map_of(drawn({33, 17}, white));
  EXPECT_EQ(map.columns, 4);
  EXPECT_EQ(map.rows, 2);
}

TEST(CellMap, AddsUpGreyAndItsSquare) {
  const auto map =
      map_of(drawn({9, 9}, [](std::uint32_t x, std::uint32_t) { return x % 2 == 0 ? 10 : 30; }));
  const CellSums& cell = map.at(0, 0);
  EXPECT_FLOAT_EQ(cell.mean(), 20);
  EXPECT_FLOAT_EQ(cell.variance(), 100);
}

TEST(CellMap, TellsTheDirectionsOfChange) {
  const auto along_x =
      map_of(drawn({9, 9}, [](std::uint32_t x, std::uint32_t) { return 10 * x; })).at(0, 0);
  EXPECT_FLOAT_EQ(along_x.gradient().across, 100);
  EXPECT_FLOAT_EQ(along_x.gradient().along, 0);
  const auto diagonal = map_of(drawn({9, 9}, [](std::uint32_t x, std::uint32_t y) {
                          return 200 + 3 * x - 4 * y;
                        })).at(0, 0);
  EXPECT_FLOAT_EQ(diagonal.gradient().across, 9);
  EXPECT_FLOAT_EQ(diagonal.gradient().along, 16);
  EXPECT_FLOAT_EQ(diagonal.gradient().both, -12);
}

TEST(CellMap, CountsAsSaturatedFromItsLimitOn) {
  const auto flat = [](int grey) {
    return map_of(drawn({9, 9}, [grey](std::uint32_t, std::uint32_t) { return grey; })).at(0, 0);
  };
  EXPECT_TRUE(flat(kSaturated).is_saturated());
  EXPECT_FALSE(flat(kSaturated - 1).is_saturated());
}

TEST(CellMap, AddsFourCellsToOneWhenHalved) {
  const auto map = map_of(
      drawn({41, 25}, [](std::uint32_t x, std::uint32_t y) { return (7 * x + 13 * y) % 250; }));
  const auto half = halved(map);
  EXPECT_EQ(half.side, 16U);
  EXPECT_EQ(half.columns, 2);
  EXPECT_EQ(half.rows, 1);
  CellSums sum = map.at(2, 0);
  sum.add(map.at(3, 0));
  sum.add(map.at(2, 1));
  sum.add(map.at(3, 1));
  EXPECT_EQ(half.at(1, 0), sum);
}

TEST(CellMap, MeasuresTheSaturatedAreaWithinABox) {
  const auto map =
      map_of(drawn({65, 65}, [](std::uint32_t x, std::uint32_t) { return x < 16 ? 255 : 100; }));
  EXPECT_FLOAT_EQ(saturated_area(map, {0, 0}, {64, 64}), 16 * 64);
  EXPECT_FLOAT_EQ(saturated_area(map, {8, 8}, {64, 24}), 8 * 16);
  EXPECT_FLOAT_EQ(saturated_area(map, {-50, -50}, {500, 500}), 16 * 64);
  EXPECT_FLOAT_EQ(saturated_area(map, {16, 0}, {64, 64}), 0);
}

}  // namespace
}  // namespace fedatario::scanner
