#include "scanner/qr/geometry/thin_plate_spline.h"

#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

template <typename ShiftOf>
std::vector<Shift> shifts_by(ShiftOf shift_of) {
  std::mt19937 random{3};
  std::uniform_real_distribution<float> place{0, 57};
  std::vector<Shift> shifts;
  for (int i = 0; i < 25; ++i) {
    const Point module{place(random), place(random)};
    shifts.push_back({module, shift_of(module)});
  }
  return shifts;
}

Point curled(Point module) {
  return {3 * std::sin(module.y / 9), 2 * std::cos(module.x / 12)};
}

TEST(ThinPlateSpline, GoesThroughEveryPlaceWhereItIsTaut) {
  const auto shifts = shifts_by(curled);
  const auto spline = ThinPlateSpline::fit(shifts, 0);
  ASSERT_TRUE(spline);
  for (const Shift& shift : shifts) {
    EXPECT_NEAR(spline->at(shift.module).x, shift.by.x, 0.001);
    EXPECT_NEAR(spline->at(shift.module).y, shift.by.y, 0.001);
  }
}

TEST(ThinPlateSpline, DoesNotBendWithoutNeed) {
  const auto tilted = [](Point module) {
    return Point{4 + 0.1F * module.x - 0.2F * module.y, 0.3F * module.y - 7};
  };
  for (const double looseness : {0.0, 0.5}) {
    const auto spline = ThinPlateSpline::fit(shifts_by(tilted), looseness);
    ASSERT_TRUE(spline);
    for (const Point module : {Point{28, 28}, Point{0, 57}, Point{100, -40}}) {
      EXPECT_NEAR(spline->at(module).x, tilted(module).x, 0.01) << looseness;
      EXPECT_NEAR(spline->at(module).y, tilted(module).y, 0.01) << looseness;
    }
  }
}

TEST(ThinPlateSpline, IsSmoothBetweenThePlaces) {
  const auto spline = ThinPlateSpline::fit(shifts_by(curled), 0);
  ASSERT_TRUE(spline);
  EXPECT_NEAR(spline->at({28, 28}).x, curled({28, 28}).x, 1);
  EXPECT_NEAR(spline->at({28, 28}).y, curled({28, 28}).y, 1);
}

TEST(ThinPlateSpline, MissesANoisyPlaceWhereItIsLoose) {
  auto shifts = shifts_by([](Point) { return Point{1, 1}; });
  shifts[7].by = {6, 1};
  const auto taut = ThinPlateSpline::fit(shifts, 0);
  const auto loose = ThinPlateSpline::fit(shifts, 1'000);
  ASSERT_TRUE(taut && loose);
  EXPECT_NEAR(taut->at(shifts[7].module).x, 6, 0.01);
  EXPECT_LT(loose->at(shifts[7].module).x, 4);
}

TEST(ThinPlateSpline, IsNotDeterminedByAPlaceThatIsGivenTwiceWhereItIsTaut) {
  const std::vector<Shift> shifts = {
      {{0, 0}, {1, 1}}, {{9, 0}, {1, 1}}, {{0, 9}, {1, 1}}, {{0, 9}, {5, 5}}};
  EXPECT_FALSE(ThinPlateSpline::fit(shifts, 0));
  const auto loose = ThinPlateSpline::fit(shifts, 0.3);
  ASSERT_TRUE(loose);
  EXPECT_NEAR(loose->at({0, 9}).x, 3, 0.01);
}

TEST(ThinPlateSpline, IsNotDeterminedByPlacesInALine) {
  const std::vector<Shift> shifts = {{{0, 0}, {}}, {{1, 1}, {}}, {{5, 5}, {}}, {{9, 9}, {}}};
  EXPECT_FALSE(ThinPlateSpline::fit(shifts, 0));
  EXPECT_FALSE(ThinPlateSpline::fit({}, 0.3));
}

}  // namespace
}  // namespace fedatario::scanner
