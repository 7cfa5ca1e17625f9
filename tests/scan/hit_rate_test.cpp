#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/qr/qr_reader.h"
#include "tests/support/frames/camera/camera.h"
#include "tests/support/frames/sets/frame_sets.h"

/// A small part of what `scripts/bench scan` measures, from a seed of its own.
namespace fedatario::scanner {
namespace {

using frames::FrameRecipe;
using testing::IsEmpty;

constexpr std::uint64_t kSeed = 20'260'302;

// Part of the frames that must be read, in percent.
constexpr std::size_t kLeastOfCounter = 96;
constexpr std::size_t kLeastOfHard = 67;
constexpr std::size_t kLeastOfSpecial = 60;

/// Time enough for a build without optimisation: what is tested here is not speed.
constexpr ReadLimits kPatient{.time = std::chrono::seconds{5}};

std::vector<FrameRecipe> every(std::size_t step, const std::vector<FrameRecipe>& recipes) {
  std::vector<FrameRecipe> some;
  for (std::size_t i = 0; i < recipes.size(); i += step)
    some.push_back(recipes[i]);
  return some;
}

std::vector<std::string> contents_of(const FrameRecipe& recipe) {
  const GrayImage image = frames::take(recipe.scene);
  std::vector<std::string> contents;
  for (const QrText& code : QrReader{kPatient}.read(image.frame().value()).codes)
    contents.push_back(code.content);
  return contents;
}

std::string describe(const FrameRecipe& recipe) {
  return recipe.condition + " v" + std::to_string(recipe.version) + " " +
         std::to_string(recipe.scene.pose.module) + " px; ";
}

/// Everything in a frame must be read for it to count, and nothing that is not there.
void expect_rate(const std::vector<FrameRecipe>& recipes, std::size_t least_percent) {
  std::size_t read = 0;
  std::string missed;
  for (const FrameRecipe& recipe : recipes) {
    auto contents = contents_of(recipe);
    auto expected = recipe.contents;
    std::ranges::sort(contents);
    std::ranges::sort(expected);
    EXPECT_TRUE(std::ranges::includes(expected, contents)) << describe(recipe);
    if (contents == expected) ++read;
    if (contents != expected) missed += describe(recipe);
  }
  EXPECT_GE(100 * read, least_percent * recipes.size()) << "missed " << missed;
}

TEST(HitRate, OfFramesWithinTheIntendedUse) {
  expect_rate(every(24, frames::counter_set(kSeed)), kLeastOfCounter);
}

TEST(HitRate, OfHardFrames) {
  expect_rate(every(40, frames::hard_set(kSeed)), kLeastOfHard);
}

TEST(HitRate, OfMirroredReversedAndSeveralCodes) {
  expect_rate(every(12, frames::special_set(kSeed)), kLeastOfSpecial);
}

TEST(HitRate, IsZeroWhereThereIsNothingToRead) {
  for (const FrameRecipe& recipe : every(17, frames::negative_set(kSeed)))
    EXPECT_THAT(contents_of(recipe), IsEmpty()) << describe(recipe);
}

}  // namespace
}  // namespace fedatario::scanner
