#include "scanner/qr/sample/module_grid.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/qr/flat_grid.h"

namespace fedatario::scanner {
namespace {

void expect_near(Point actual, Point expected) {
  EXPECT_NEAR(actual.x, expected.x, 0.001);
  EXPECT_NEAR(actual.y, expected.y, 0.001);
}

/// Three pixels a module to the right and one down; down, four and one to the left.
Point sheared(Point module) {
  return {100 + 3 * module.x - module.y, 50 + module.x + 4 * module.y};
}

TEST(ModuleGrid, GoesStraightBetweenKnownPlaces) {
  const auto grid = grid_by(25, sheared);
  for (const Point module : {Point{0, 0}, Point{0.5F, 0.5F}, Point{13.7F, 2.2F}, Point{25, 25}})
    expect_near(grid.at(module.x, module.y), sheared(module));
}

TEST(ModuleGrid, GoesOnStraightBeyondTheEdge) {
  const auto grid = grid_by(25, sheared);
  for (const Point module : {Point{-1.5F, 3}, Point{4, -2}, Point{29, 29}, Point{-4, 29}})
    expect_near(grid.at(module.x, module.y), sheared(module));
}

TEST(ModuleGrid, FollowsOnePlaceInItsNeighbourhoodOnly) {
  auto grid = grid_by(21, sheared);
  grid.node(5, 5) = grid.node(5, 5) + Point{8, 0};
  expect_near(grid.at(10, 10), sheared({10, 10}) + Point{8, 0});
  expect_near(grid.at(9, 10), sheared({9, 10}) + Point{4, 0});
  expect_near(grid.at(11, 11), sheared({11, 11}) + Point{2, 0});
  expect_near(grid.at(12, 10), sheared({12, 10}));
}

TEST(ModuleGrid, HasItsLastPlacesBeyondTheSymbol) {
  for (const int side : {21, 25, 177}) {
    const ModuleGrid grid{side};
    EXPECT_GT((grid.columns() - 1) * ModuleGrid::kSpacing, side);
  }
}

TEST(ModuleGrid, SaysHowModulesLieAroundAPlace) {
  const auto patch = grid_by(25, sheared).around(7.5F, 9.5F);
  expect_near(patch.centre, sheared({7.5F, 9.5F}));
  expect_near(patch.along, {3, 1});
  expect_near(patch.down, {-1, 4});
}

TEST(ModuleGrid, HasCornersFromTheUpperLeftOneClockwise) {
  const auto corners = grid_by(25, sheared).corners();
  expect_near(corners[0], sheared({0, 0}));
  expect_near(corners[1], sheared({25, 0}));
  expect_near(corners[2], sheared({25, 25}));
  expect_near(corners[3], sheared({0, 25}));
}

TEST(ModuleGrid, HasTheMeanSideOfAModule) {
  EXPECT_NEAR(flat_grid(29, 5.5F).module(), 5.5, 0.001);
  EXPECT_NEAR(grid_by(29,
                      [](Point module) {
                        return Point{2 * module.x, 4 * module.y};
                      })
                  .module(),
              3, 0.001);
}

}  // namespace
}  // namespace fedatario::scanner
