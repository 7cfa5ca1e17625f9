#include "tests/support/frames/scene/scene.h"

#include <gtest/gtest.h>

namespace fedatario::frames {
namespace {

TEST(IntendedUse, HoldsAnOrdinaryScene) {
  EXPECT_TRUE(is_within_use(Scene{}));
}

TEST(IntendedUse, EndsBelowThreePixelsAModule) {
  Scene scene;
  scene.pose.module = 2.9;
  scene.sensor.sigma = 0.3;
  EXPECT_FALSE(is_within_use(scene));
}

TEST(IntendedUse, MeasuresBlurAndMotionInModules) {
  Scene scene;
  scene.sensor.sigma = 0.3 * 4;
  scene.sensor.motion = 4;
  EXPECT_FALSE(is_within_use(scene));
  scene.pose.module = 4;
  EXPECT_TRUE(is_within_use(scene));
}

/// A scene that is too much in one way.
class TooMuch : public testing::TestWithParam<void (*)(Scene&)> {};

TEST_P(TooMuch, IsNotWithinUse) {
  Scene scene;
  GetParam()(scene);
  EXPECT_FALSE(is_within_use(scene));
}

INSTANTIATE_TEST_SUITE_P(Ways, TooMuch,
                         testing::Values([](Scene& scene) { scene.pose.tilt = 40; },
                                         [](Scene& scene) { scene.relief.crumple = 1; },
                                         [](Scene& scene) { scene.relief.fold = 0.1; },
                                         [](Scene& scene) { scene.light.gain = 0.3; },
                                         [](Scene& scene) { scene.light.gradient = 0.7; },
                                         [](Scene& scene) { scene.light.shadow = 0.5; },
                                         [](Scene& scene) { scene.light.glare = 100; },
                                         [](Scene& scene) { scene.sensor.noise = 8; },
                                         [](Scene& scene) { scene.sensor.motion = 4; },
                                         [](Scene& scene) { scene.sensor.jpeg_quality = 40; }));

TEST(SubjectSide, IsThatOfTheBoxAboutAllSymbols) {
  Page page;
  page.symbols = {{.modules = {21, 21, Bytes(441)}},
                  {.modules = {10, 4, Bytes(40)}, .x = 30, .y = -3}};
  EXPECT_EQ(subject_side(page), 70);
}

}  // namespace
}  // namespace fedatario::frames
