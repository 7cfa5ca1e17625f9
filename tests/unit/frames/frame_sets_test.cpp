#include "tests/support/frames/sets/frame_sets.h"

#include <algorithm>
#include <map>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::frames {
namespace {

using testing::Each;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;
using testing::UnorderedElementsAre;

std::map<std::string, int> count_by_condition(const std::vector<FrameRecipe>& recipes) {
  std::map<std::string, int> counts;
  for (const auto& recipe : recipes)
    ++counts[recipe.condition];
  return counts;
}

TEST(HardSet, HasTheMixThatItsFiguresWereTakenOn) {
  const auto recipes = hard_set(1);
  EXPECT_THAT(recipes, SizeIs(640));
  EXPECT_THAT(count_by_condition(recipes),
              UnorderedElementsAre(Pair("clean", 64), Pair("blur", 64), Pair("motion", 64),
                                   Pair("perspective", 64), Pair("light", 64), Pair("crumple", 64),
                                   Pair("low light", 64), Pair("screen", 64), Pair("mixed", 128)));
  for (const auto& recipe : recipes)
    EXPECT_THAT(recipe.version, testing::AnyOf(10, 14, 18, 22));
}

TEST(HardSet, IsTheSameForASeedAndAnotherForAnother) {
  const auto first = hard_set(1);
  const auto again = hard_set(1);
  const auto other = hard_set(2);
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].contents, again[i].contents);
    EXPECT_EQ(first[i].scene.pose.x, again[i].scene.pose.x);
    EXPECT_EQ(first[i].scene.sensor.seed, again[i].scene.sensor.seed);
    EXPECT_NE(first[i].contents, other[i].contents);
  }
}

TEST(CounterSet, LiesWithinTheIntendedUse) {
  const auto recipes = counter_set(1);
  EXPECT_THAT(recipes, SizeIs(432));
  for (const auto& recipe : recipes) {
    EXPECT_TRUE(is_within_use(recipe.scene)) << recipe.condition;
    EXPECT_GE(recipe.version, 10);
    EXPECT_LE(recipe.version, 15);
  }
}

TEST(WearSet, HoldsCertificatesUnderFourConditions) {
  EXPECT_THAT(count_by_condition(wear_set(1)),
              UnorderedElementsAre(Pair("print", 48), Pair("fold", 48), Pair("webcam", 48),
                                   Pair("jpeg", 48)));
}

TEST(BurstSet, IsOfEightFramesOfOneCode) {
  std::map<int, std::vector<std::string>> bursts;
  for (const auto& recipe : burst_set(1))
    bursts[recipe.burst].push_back(recipe.contents.at(0));
  EXPECT_THAT(bursts, SizeIs(120));
  for (const auto& [number, contents] : bursts) {
    EXPECT_THAT(contents, SizeIs(8));
    EXPECT_THAT(contents, Each(contents.front()));
  }
}

TEST(BurstSet, ComesToRestWithinUseWhenItIsBrought) {
  const auto recipes = burst_set(1);
  for (std::size_t i = 7; i < recipes.size(); i += 8) {
    if (recipes[i].condition != "brought") continue;
    EXPECT_FALSE(is_within_use(recipes[i - 7].scene));
    EXPECT_TRUE(is_within_use(recipes[i].scene));
  }
}

TEST(NegativeSet, HasNothingToRead) {
  const auto recipes = negative_set(1);
  EXPECT_GE(recipes.size(), 244U);
  for (const auto& recipe : recipes)
    EXPECT_THAT(recipe.contents, IsEmpty());
}

TEST(SpecialSet, SaysHowManyCodesThereAre) {
  for (const auto& recipe : special_set(1))
    EXPECT_EQ(recipe.contents.size(), recipe.scene.page.symbols.size()) << recipe.condition;
}

}  // namespace
}  // namespace fedatario::frames
