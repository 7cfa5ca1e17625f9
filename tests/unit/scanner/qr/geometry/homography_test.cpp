#include "scanner/qr/geometry/homography.h"

#include <vector>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

/// A sheet far off in the frame that leans back.
Point seen(Point module) {
  const float depth = 1 + 0.004F * module.x + 0.007F * module.y;
  return {(900 + 9 * module.x - 2 * module.y) / depth,
          (400 + 1.5F * module.x + 8 * module.y) / depth};
}

std::vector<Match> matches_of(const std::vector<Point>& modules) {
  std::vector<Match> matches;
  for (const Point module : modules)
    matches.push_back({module, seen(module)});
  return matches;
}

const std::vector<Point> kCorners = {{0, 0}, {57, 0}, {57, 57}, {0, 57}};

void expect_near(Point actual, Point expected, float error = 0.02F) {
  EXPECT_NEAR(actual.x, expected.x, error);
  EXPECT_NEAR(actual.y, expected.y, error);
}

TEST(Homography, IsDeterminedByFourPlaces) {
  const auto plane = Homography::fit(matches_of(kCorners));
  ASSERT_TRUE(plane);
  for (const Point module : {Point{0, 0}, Point{28.5F, 28.5F}, Point{50, 7}, Point{65, -3}})
    expect_near(plane->at(module), seen(module));
}

TEST(Homography, EvensOutNoiseOfMorePlaces) {
  std::vector<Match> matches;
  float noise = 0.5F;
  for (float y = 0; y <= 56; y += 8) {
    for (float x = 0; x <= 56; x += 8) {
      matches.push_back({{x, y}, seen({x, y}) + Point{noise, -noise}});
      noise = -noise;
    }
  }
  const auto plane = Homography::fit(matches);
  ASSERT_TRUE(plane);
  expect_near(plane->at({20, 36}), seen({20, 36}), 0.2F);
}

TEST(Homography, SaysHowModulesLieAroundAPlace) {
  const auto plane = Homography::fit(matches_of(kCorners));
  ASSERT_TRUE(plane);
  const auto patch = plane->around({30, 40});
  expect_near(patch.centre, seen({30, 40}));
  expect_near(patch.at(2, -1), seen({32, 39}), 0.1F);
}

TEST(Homography, IsNotDeterminedByFewerThanFourPlaces) {
  EXPECT_FALSE(Homography::fit({}));
  EXPECT_FALSE(Homography::fit(matches_of({{0, 0}, {57, 0}, {0, 57}})));
}

TEST(Homography, IsNotDeterminedByPlacesInALine) {
  EXPECT_FALSE(Homography::fit(matches_of({{0, 0}, {10, 10}, {20, 20}, {30, 30}, {40, 40}})));
  EXPECT_FALSE(Homography::fit(matches_of({{5, 5}, {5, 5}, {5, 5}, {5, 5}})));
  EXPECT_FALSE(Homography::fit(matches_of({{0, 0}, {10, 0}, {20, 0}, {0, 30}})));
}

}  // namespace
}  // namespace fedatario::scanner
