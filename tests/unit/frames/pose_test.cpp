#include "tests/support/frames/scene/pose.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace fedatario::frames {
namespace {

TEST(Projection, ScalesByTheModuleInTheMiddle) {
  const Pose pose{.module = 3, .x = 640, .y = 360};
  const Place place = project(projection_of(pose), {10, -20});
  EXPECT_NEAR(place.x, 670, 1e-6);
  EXPECT_NEAR(place.y, 300, 1e-6);
}

TEST(Projection, ShrinksWhatIsTiltedAway) {
  const Pose pose{.module = 3, .tilt = 40, .x = 640, .y = 360};
  const Projection projection = projection_of(pose);
  const double near = 640 - project(projection, {-30, 0}).x;
  const double far = project(projection, {30, 0}).x - 640;
  EXPECT_LT(std::min(near, far), 90);
  EXPECT_NE(near, far);
}

TEST(Projection, IsUndoneByItsInverse) {
  const Pose pose{.module = 4, .tilt = 35, .tilt_axis = 20, .turn = 110, .x = 500, .y = 300};
  const Projection there = projection_of(pose);
  const Place back = project(inverse_of(there), project(there, {17, -9}));
  EXPECT_NEAR(back.x, 17, 1e-9);
  EXPECT_NEAR(back.y, -9, 1e-9);
}

TEST(FitIntoFrame, KeepsTheSubjectInSight) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Chance chance{seed};
    Pose pose{.module = 6, .tilt = 45, .tilt_axis = chance.between(0, 360), .turn = 30};
    fit_into_frame(pose, 105, chance);
    for (const double x : {-52.5, 52.5}) {
      for (const double y : {-52.5, 52.5}) {
        const Place corner = project(projection_of(pose), {x, y});
        EXPECT_GT(corner.x, 0);
        EXPECT_LT(corner.x, pose.frame.width);
        EXPECT_GT(corner.y, 0);
        EXPECT_LT(corner.y, pose.frame.height);
      }
    }
  }
}

TEST(FitIntoFrame, RefusesWhatNoFrameHolds) {
  Chance chance{1};
  Pose pose{.module = 20};
  EXPECT_THROW(fit_into_frame(pose, 105, chance), std::runtime_error);
}

}  // namespace
}  // namespace fedatario::frames
