#include "tests/support/frames/sets/build.h"

#include <utility>

#include "tests/support/frames/scene/pose.h"

namespace fedatario::frames {

FrameRecipe compose(Draft draft, Chance& chance) {
  FrameRecipe recipe;
  recipe.condition = name_of(draft.condition);
  recipe.scene = draw_scene(draft.condition, draft.module, draft.frame, chance);
  recipe.scene.page.symbols = {{.modules = std::move(draft.drawing.modules)}};
  recipe.contents = {std::move(draft.text)};
  recipe.version = draft.drawing.version;
  fit_into_frame(recipe.scene.pose, subject_side(recipe.scene.page), chance);
  return recipe;
}

Chance chance_of(std::uint64_t set, std::uint64_t seed, std::uint64_t number) {
  constexpr std::uint64_t kSets = 64;
  constexpr std::uint64_t kNumbers = 1'000'000;
  return Chance{(seed * kSets + set) * kNumbers + number};
}

}  // namespace fedatario::frames
