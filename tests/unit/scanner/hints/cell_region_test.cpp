#include "scanner/hints/cell_region.h"

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

/// Cells of 8 pixels: `#` is marked.
struct Drawing {
  CellMap map;
  std::vector<std::uint8_t> marked;
};

Drawing drawing(const std::vector<std::string>& rows) {
  Drawing result;
  result.map.side = 8;
  result.map.columns = static_cast<int>(rows.front().size());
  result.map.rows = static_cast<int>(rows.size());
  for (const std::string& row : rows) {
    for (const char sign : row)
      result.marked.push_back(static_cast<std::uint8_t>(sign == '#'));
  }
  return result;
}

TEST(CellRegion, HangsTogetherBySidesNotByCorners) {
  const auto cells = drawing({"##..",  //
                              "##..",  //
                              "..##"});
  const auto regions = regions_of(cells.marked, cells.map, 1);
  ASSERT_EQ(regions.size(), 2U);
  EXPECT_EQ(regions[0].size(), 4U);
  EXPECT_EQ(regions[1].size(), 2U);
}

TEST(CellRegion, OfTooFewCellsIsLeftOut) {
  const auto cells = drawing({"###.#", "....."});
  EXPECT_EQ(regions_of(cells.marked, cells.map, 3).size(), 1U);
  EXPECT_EQ(regions_of(cells.marked, cells.map, 4).size(), 0U);
}

RegionShape shape_of(const std::vector<std::string>& rows) {
  const auto cells = drawing(rows);
  return scanner::shape_of(regions_of(cells.marked, cells.map, 1).front(), cells.map);
}

TEST(RegionShape, OfASquareIsSolidAndNotElongated) {
  const auto shape = shape_of({".....",  //
                               ".###.",  //
                               ".###.",  //
                               ".###.",  //
                               "....."});
  EXPECT_FLOAT_EQ(shape.side, 24);
  EXPECT_NEAR(shape.elongation, 1, 1e-4);
  EXPECT_NEAR(shape.solidity, 1, 1e-4);
  EXPECT_EQ(shape.centre, (Point{20, 20}));
  EXPECT_EQ(shape.upper_left, (Point{8, 8}));
  EXPECT_EQ(shape.lower_right, (Point{32, 32}));
  EXPECT_EQ(shape.edges, FrameEdges{});
}

TEST(RegionShape, OfAStripIsAsElongatedAsItIs) {
  EXPECT_NEAR(shape_of({"....", "####", "...."}).elongation, 4, 1e-4);
}

TEST(RegionShape, OfAFrameIsNotSolid) {
  EXPECT_LT(shape_of({"#####",  //
                      "#...#",  //
                      "#...#",  //
                      "#...#",  //
                      "#####"})
                .solidity,
            0.5);
}

TEST(RegionShape, SaysWhichEdgesItTouches) {
  const auto corner = shape_of({"##.", "#..", "..."}).edges;
  EXPECT_EQ(corner, (FrameEdges{.left = true, .top = true}));
  EXPECT_EQ(corner.count(), 2);
  EXPECT_FALSE(corner.opposite());
  const auto across = shape_of({"...", "###", "..."}).edges;
  EXPECT_EQ(across, (FrameEdges{.left = true, .right = true}));
  EXPECT_TRUE(across.opposite());
}

}  // namespace
}  // namespace fedatario::scanner
