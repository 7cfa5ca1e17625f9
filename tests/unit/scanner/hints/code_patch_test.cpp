#include "scanner/hints/code_patch.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/hints/drawn.h"

namespace fedatario::scanner {
namespace {

constexpr FrameSize kFrame{640, 480};

std::optional<CodePatch> patch_of(const GrayImage& image) {
  return find_code_patch(frame_cells(*image.frame()));
}

class PrintedModules : public testing::TestWithParam<std::uint32_t> {};

TEST_P(PrintedModules, AreFoundWithTheirSizeAndPlace) {
  const RandomModules modules{.corner = {160, 80}, .side = 65, .module = GetParam()};
  const auto patch = patch_of(printed(kFrame, modules));
  ASSERT_TRUE(patch);
  const auto side = static_cast<float>(65 * GetParam());
  EXPECT_NEAR(patch->shape.side, side, side * 0.15F);
  EXPECT_NEAR(patch->shape.centre.x, 160 + side / 2, side * 0.1F);
  EXPECT_NEAR(patch->shape.centre.y, 80 + side / 2, side * 0.1F);
  EXPECT_NEAR(patch->module, GetParam(), 0.35F * static_cast<float>(GetParam()));
  EXPECT_LT(patch->blur, 0.25F * patch->module);
  EXPECT_EQ(patch->shape.edges, FrameEdges{});
  EXPECT_FLOAT_EQ(patch->washed, 0);
}

INSTANTIATE_TEST_SUITE_P(Pixels, PrintedModules, testing::Values(1, 2, 3, 4, 5));

/// Each pixel the mean of those at most `reach` away, twice: close to a Gaussian of variance
/// 2 ((2 reach + 1)^2 - 1) / 12 in each direction.
GrayImage blurred(const GrayImage& image, int reach) {
  GrayImage result = image;
  for (int pass = 0; pass < 4; ++pass) {
    const GrayImage from = result;
    const int step_x = pass % 2 == 0 ? 1 : 0;
    result = drawn(image.size, [&](std::uint32_t x, std::uint32_t y) {
      int sum = 0;
      for (int i = -reach; i <= reach; ++i) {
        const int u = std::clamp(static_cast<int>(x) + i * step_x, 0, int{kFrame.width} - 1);
        const int v = std::clamp(static_cast<int>(y) + i * (1 - step_x), 0, int{kFrame.height} - 1);
        sum +=
            from.pixels[static_cast<std::size_t>(v) * kFrame.width + static_cast<std::size_t>(u)];
      }
      return sum / (2 * reach + 1);
    });
  }
  return result;
}

TEST(CodePatch, TellsHowBlurredItIs) {
  const auto sharp = printed(kFrame, {.corner = {160, 80}, .side = 65, .module = 5});
  // Deviations of 2 and 4 pixels.
  const auto some = patch_of(blurred(sharp, 2));
  const auto more = patch_of(blurred(sharp, 5));
  ASSERT_TRUE(some);
  ASSERT_TRUE(more);
  EXPECT_NEAR(some->blur, 2, 0.7);
  EXPECT_NEAR(more->blur, 4.5, 1.5);
}

TEST(CodePatch, TouchesTheEdgeThatCutsIt) {
  const auto patch = patch_of(printed(kFrame, {.corner = {480, 80}, .side = 65, .module = 4}));
  ASSERT_TRUE(patch);
  EXPECT_EQ(patch->shape.edges, (FrameEdges{.right = true}));
}

TEST(CodePatch, SeesWhatAReflectionTookOfIt) {
  const RandomModules modules{.corner = {160, 80}, .side = 65, .module = 5};
  const auto patch = patch_of(drawn(kFrame, [&](std::uint32_t x, std::uint32_t y) {
    if (x > 350 && x < 600 && y > 230) return 255;
    return modules.is_dark(x, y) ? kInkGrey : kPaperGrey;
  }));
  ASSERT_TRUE(patch);
  EXPECT_GT(patch->washed, 0.3F);
}

TEST(CodePatch, IsNotSeenInBarsLettersCardsOrBlankPaper) {
  const auto blank = drawn(kFrame, [](std::uint32_t, std::uint32_t) { return kPaperGrey; });
  const auto bars = drawn(kFrame, [](std::uint32_t x, std::uint32_t y) {
    const bool inside = x > 160 && x < 480 && y > 80 && y < 400;
    return inside && is_chosen(x / 4, 0.5F) ? kInkGrey : kPaperGrey;
  });
  const auto card = drawn(kFrame, [](std::uint32_t x, std::uint32_t y) {
    return x > 160 && x < 480 && y > 80 && y < 400 ? 120 : kPaperGrey;
  });
  // Lines of strokes that cover a sixth of the paper.
  const auto letters = drawn(kFrame, [](std::uint32_t x, std::uint32_t y) {
    const bool inside = y % 20 < 10;
    return inside && is_chosen(x / 3 + y / 5 * 1'000, 0.3F) ? kInkGrey : kPaperGrey;
  });
  EXPECT_FALSE(patch_of(blank));
  EXPECT_FALSE(patch_of(bars));
  EXPECT_FALSE(patch_of(card));
  EXPECT_FALSE(patch_of(letters));
}

TEST(CodePatch, IsNotSeenWherePrintIsAllAbout) {
  EXPECT_TRUE(patch_of(printed(kFrame, {.corner = {260, 180}, .side = 65, .module = 2})));
  const RandomModules sea{.corner = {16, 16}, .side = 304, .module = 2};
  const auto patch = patch_of(printed(kFrame, sea));
  EXPECT_TRUE(!patch || patch->shape.side > 400) << patch->shape.side;
}

TEST(CodePatch, IsNotLookedForInFramesOfAFewPixels) {
  const auto tiny = drawn({9, 9}, [](std::uint32_t, std::uint32_t) { return kPaperGrey; });
  const auto one = drawn({1, 1}, [](std::uint32_t, std::uint32_t) { return kPaperGrey; });
  EXPECT_FALSE(patch_of(tiny));
  EXPECT_FALSE(patch_of(one));
}

}  // namespace
}  // namespace fedatario::scanner
