#include "scanner/qr/find/finder_search.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/frames/resize.h"
#include "scanner/qr/geometry/affine_patch.h"
#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

std::vector<FinderPattern> find(const GrayImage& image, std::size_t most = 60) {
  const auto frame = *image.frame();
  const TimeBox time{std::chrono::seconds{60}};
  return find_finders(frame, binarise(frame, cell_means(frame), {}), {.most = most}, time);
}

const FinderPattern* near(const std::vector<FinderPattern>& finders, Point place) {
  const auto found = std::ranges::find_if(finders, [&](const FinderPattern& finder) {
    return length(finder.centre - place) < 1 + finder.module * 0.5F;
  });
  return found == finders.end() ? nullptr : &*found;
}

/// The middles of its patterns, 3.5 modules from its edges and four more from the frame's.
std::vector<Point> middles(float side, float module) {
  return {Point{7.5F, 7.5F} * module, Point{side + 0.5F, 7.5F} * module,
          Point{7.5F, side + 0.5F} * module};
}

TEST(FinderSearch, FindsTheThreePatternsOfACode) {
  const auto symbol = pictures::symbol_of("finders", pictures::SymbolLevel::m, 6);
  for (const float module : {2.0F, 3.3F, 6.0F}) {
    const auto finders = find(pictures::seen_flat(symbol, module), 3);
    EXPECT_THAT(finders, SizeIs(3));
    for (const Point middle : middles(41, module)) {
      const auto* finder = near(finders, middle);
      ASSERT_NE(finder, nullptr) << module;
      EXPECT_NEAR(finder->module, module, 0.2 * module);
      EXPECT_GT(finder->quality, 0.6F);
      EXPECT_EQ(finder->polarity, Polarity::dark_on_light);
    }
  }
}

TEST(FinderSearch, FindsThemLightOnDark) {
  const auto symbol = pictures::symbol_of("finders", pictures::SymbolLevel::m, 6);
  const auto code = pictures::seen_flat(symbol, 4);
  const auto image = reverse(*code.frame());
  const auto finders = find(image, 3);
  for (const Point middle : middles(41, 4)) {
    const auto* finder = near(finders, middle);
    ASSERT_NE(finder, nullptr);
    EXPECT_EQ(finder->polarity, Polarity::light_on_dark);
  }
}

TEST(FinderSearch, FindsThemAtAnyAngle) {
  const auto upright = pictures::seen_flat(pictures::symbol_of("angle"), 4);
  for (const double degrees : {10.0, 30.0, 45.0, 77.0, 160.0, 250.0}) {
    const auto image = pictures::turned(upright, degrees);
    const auto finders = find(image);
    const float half = static_cast<float>(upright.size.width) / 2;
    const float centre = static_cast<float>(static_cast<int>(image.size.width)) / 2;
    const auto angle = static_cast<float>(degrees / 180 * std::acos(-1.0));
    for (const Point middle : middles(21, 4)) {
      const Point from = middle - Point{half, half};
      const Point turned{centre + from.x * std::cos(angle) + from.y * std::sin(angle),
                         centre - from.x * std::sin(angle) + from.y * std::cos(angle)};
      EXPECT_NE(near(finders, turned), nullptr) << degrees;
    }
  }
}

TEST(FinderSearch, GivesTheBestFirstAndNoMoreThanAsked) {
  const auto code = pictures::qr_code("one of many", 4);
  const auto image = pictures::in_a_row({code, code, code, code});
  const auto all = find(image);
  EXPECT_GE(all.size(), 12U);
  EXPECT_TRUE(std::ranges::is_sorted(all, std::ranges::greater{}, &FinderPattern::quality));
  EXPECT_THAT(find(image, 5), SizeIs(5));
  EXPECT_THAT(find(image, 0), IsEmpty());
}

TEST(FinderSearch, FindsNothingWhereNoneIs) {
  EXPECT_THAT(find(pictures::white({300, 200})), IsEmpty());
  EXPECT_THAT(find(pictures::white({1, 1})), IsEmpty());
}

TEST(FinderSearch, FindsNothingOnAChequeredField) {
  GrayImage chequered{{240, 240}, {}};
  for (std::uint32_t i = 0; i < 240 * 240; ++i)
    chequered.pixels.push_back((i % 240 / 6 + i / 240 / 6) % 2 == 0 ? 20 : 230);
  EXPECT_THAT(find(chequered), IsEmpty());
}

TEST(FinderSearch, PassesOverPatternsWithLessContrastThanAsked) {
  const auto code = pictures::seen_flat(pictures::symbol_of("faint"), 4);
  GrayImage faint = code;
  for (Byte& grey : faint.pixels)
    grey = static_cast<Byte>(110 + grey / 8);
  const auto frame = *faint.frame();
  const auto binary = binarise(frame, cell_means(frame), {});
  const TimeBox time{std::chrono::seconds{60}};
  EXPECT_THAT(find_finders(frame, binary, {.most = 3, .contrast = 25}, time), SizeIs(3));
  EXPECT_THAT(find_finders(frame, binary, {.most = 3, .contrast = 40}, time), IsEmpty());
}

TEST(FinderSearch, StopsWhereTimeIsOver) {
  const auto code = pictures::seen_flat(pictures::symbol_of("late"), 4);
  const auto frame = *code.frame();
  const auto binary = binarise(frame, cell_means(frame), {});
  EXPECT_THAT(find_finders(frame, binary, {}, TimeBox{std::chrono::seconds{0}}), IsEmpty());
}

TEST(FinderSearch, FindsAPatternAtTheFramesEdge) {
  const auto symbol = pictures::symbol_of("edge", pictures::SymbolLevel::m, 2);
  const auto finders = find(pictures::seen_flat(symbol, 5, 0));
  for (const Point middle : {Point{17.5F, 17.5F}, Point{107.5F, 17.5F}, Point{17.5F, 107.5F}})
    EXPECT_NE(near(finders, middle), nullptr) << middle.x << ", " << middle.y;
}

}  // namespace
}  // namespace fedatario::scanner
