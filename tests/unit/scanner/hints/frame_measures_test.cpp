#include "scanner/hints/frame_measures.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

constexpr FrameSize kFrame{640, 480};

GrayImage blank(int grey) {
  return drawn(kFrame, [grey](std::uint32_t, std::uint32_t) { return grey; });
}

FrameMeasures measures_of(const GrayImage& image, const Sighting& sighting) {
  return measure(*image.frame(), {.codes = {}, .end = ReadEnd::complete, .sighting = sighting});
}

SymbolSight symbol_at(Point corner, int alignment_found) {
  constexpr int kSide = 65;
  constexpr float kModule = 4;
  const float side = kSide * kModule;
  return {.corners = {corner, corner + Point{side, 0}, corner + Point{side, side},
                      corner + Point{0, side}},
          .side = kSide,
          .module = kModule,
          .alignment_found = alignment_found,
          .alignment_count = 6};
}

TEST(FrameMeasures, LookForNoCodeInTheDark) {
  const Sighting sighting{.finders = {}, .symbol = symbol_at({100, 100}, 6)};
  EXPECT_TRUE(measures_of(blank(60), sighting).code);
  EXPECT_FALSE(measures_of(blank(59), sighting).code);
}

TEST(FrameMeasures, BelieveTheReaderWhereMostAlignmentPatternsWereFound) {
  const auto image = blank(200);
  const auto seen = measures_of(image, {.finders = {}, .symbol = symbol_at({100, 100}, 4)});
  ASSERT_TRUE(seen.code);
  EXPECT_FLOAT_EQ(seen.code->module, 4);
  EXPECT_FLOAT_EQ(seen.code->side, 260);
  EXPECT_EQ(seen.code->edges, FrameEdges{});
  EXPECT_FALSE(measures_of(image, {.finders = {}, .symbol = symbol_at({100, 100}, 3)}).code);
}

TEST(FrameMeasures, TellTheEdgesThatASymbolIsBeyond) {
  const auto edges = [](Point corner) {
    return measures_of(blank(200), {.finders = {}, .symbol = symbol_at(corner, 6)}).code->edges;
  };
  EXPECT_EQ(edges({0, 0}), FrameEdges{});
  EXPECT_EQ(edges({-1, 100}), (FrameEdges{.left = true}));
  EXPECT_EQ(edges({381, 221}), (FrameEdges{.right = true, .bottom = true}));
}

TEST(FrameMeasures, SeeACodeInTheCornersThatAReflectionLeft) {
  const std::vector<FinderPattern> corners{{.centre = {200, 200}, .module = 4, .quality = 1},
                                           {.centre = {400, 200}, .module = 4, .quality = 1}};
  const auto lamp = drawn(kFrame, [](std::uint32_t x, std::uint32_t y) {
    return x > 240 && x < 360 && y > 220 && y < 340 ? 255 : 180;
  });
  const auto seen = measures_of(lamp, {.finders = corners, .symbol = {}});
  ASSERT_TRUE(seen.code);
  EXPECT_GT(seen.code->washed, 0.08F);
  EXPECT_FALSE(measures_of(blank(180), {.finders = corners, .symbol = {}}).code);
}

TEST(FrameMeasures, AreTakenOfFramesOfAnySize) {
  EXPECT_FALSE(measures_of(drawn({1, 1}, [](std::uint32_t, std::uint32_t) { return 9; }), {}).code);
  EXPECT_FALSE(
      measures_of(drawn({3, 700}, [](std::uint32_t, std::uint32_t) { return 9; }), {}).code);
}

}  // namespace
}  // namespace fedatario::scanner
