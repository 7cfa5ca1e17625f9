#include "scanner/hints/hint.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

/// A code that nothing is wrong with.
FrameMeasures good() {
  return {.size = {1'280, 720},
          .light = {.brightness = 200, .noise = 2},
          .code = CodeMeasures{.side = 260, .module = 4, .blur = 0.1F, .washed = 0, .edges = {}}};
}

TEST(Hint, IsNoneWhereNothingIsWrong) {
  EXPECT_FALSE(hint_for(good()));
}

TEST(Hint, IsNoneWhereNothingResemblesACode) {
  auto measures = good();
  measures.code.reset();
  EXPECT_FALSE(hint_for(measures));
}

TEST(Hint, IsDarkEvenWhereNothingElseIsSeen) {
  auto measures = good();
  measures.light.brightness = 60;
  EXPECT_FALSE(hint_for(measures));
  measures.light.brightness = 59;
  EXPECT_EQ(hint_for(measures), Hint::dark);
  measures.code.reset();
  EXPECT_EQ(hint_for(measures), Hint::dark) << "a covered lens";
  measures.light.brightness = 129;
  measures.light.noise = 6.4F;
  EXPECT_FALSE(hint_for(measures));
  measures.light.noise = 6.5F;
  EXPECT_EQ(hint_for(measures), Hint::dark);
  measures.light.brightness = 131;
  EXPECT_FALSE(hint_for(measures));
}

TEST(Hint, IsGlareFromEightHundredthsOn) {
  auto measures = good();
  measures.code->washed = 0.079F;
  EXPECT_FALSE(hint_for(measures));
  measures.code->washed = 0.081F;
  EXPECT_EQ(hint_for(measures), Hint::glare);
}

TEST(Hint, IsTooFarUnderTwoAndAHalfPixelsUnlessTheLensIsToBlame) {
  auto measures = good();
  measures.code->module = 2.51F;
  EXPECT_FALSE(hint_for(measures));
  measures.code->module = 2.49F;
  EXPECT_EQ(hint_for(measures), Hint::too_far);
  measures.code->blur = 0.6F;
  EXPECT_EQ(hint_for(measures), Hint::blurred);
}

TEST(Hint, IsBlurredFromAQuarterOfAModuleOn) {
  auto measures = good();
  measures.code->blur = 0.24F;
  EXPECT_FALSE(hint_for(measures));
  measures.code->blur = 0.26F;
  EXPECT_EQ(hint_for(measures), Hint::blurred);
}

TEST(Hint, IsCutOffAtOneEdgeOrTwoThatMeet) {
  auto measures = good();
  measures.code->edges = {.left = true};
  EXPECT_EQ(hint_for(measures), Hint::cut_off);
  measures.code->edges = {.left = true, .top = true};
  EXPECT_EQ(hint_for(measures), Hint::cut_off);
}

TEST(Hint, IsTooNearAtOppositeEdgesOrWhereTheWholeWouldNotFit) {
  auto measures = good();
  measures.code->edges = {.top = true, .bottom = true};
  EXPECT_EQ(hint_for(measures), Hint::too_near);
  measures.code->edges = {.left = true, .top = true};
  measures.code->module = 720.0F / 57 + 0.1F;
  EXPECT_EQ(hint_for(measures), Hint::too_near);
  measures.code->module = 720.0F / 57 - 0.1F;
  EXPECT_EQ(hint_for(measures), Hint::cut_off);
}

TEST(Hint, IsTheOneThatHidesTheOthers) {
  auto measures = good();
  measures.code =
      CodeMeasures{.side = 260, .module = 4, .blur = 0.5F, .washed = 0.5F, .edges = {.left = true}};
  measures.light.brightness = 50;
  EXPECT_EQ(hint_for(measures), Hint::dark);
  measures.light.brightness = 200;
  EXPECT_EQ(hint_for(measures), Hint::glare);
  measures.code->washed = 0;
  EXPECT_EQ(hint_for(measures), Hint::blurred);
  measures.code->blur = 0;
  EXPECT_EQ(hint_for(measures), Hint::cut_off);
}

TEST(Hint, IsNoneForAFrameThatWasRead) {
  const auto black = drawn({64, 64}, [](std::uint32_t, std::uint32_t) { return 0; });
  EXPECT_EQ(hint_for(*black.frame(), {}), Hint::dark);
  QrReading reading;
  reading.codes.push_back({"text", {}});
  EXPECT_FALSE(hint_for(*black.frame(), reading));
}

}  // namespace
}  // namespace fedatario::scanner
