#include <array>
#include <functional>
#include <utility>

#include "tests/support/frames/scene/pose.h"
#include "tests/support/frames/sets/build.h"
#include "tests/support/frames/sets/certificates.h"
#include "tests/support/frames/sets/frame_sets.h"

namespace fedatario::frames {
namespace {

constexpr int kOfEach = 12;

/// Any certificate under mild conditions.
FrameRecipe mild_frame(int number, Chance& chance) {
  const int version = chance.whole(kSmallestCertificate, kLargestCertificate);
  std::string text = certificate_text(version, chance);
  QrDrawing drawing = draw_certificate(text);
  return compose({Condition::plain, chance.between(3, 6), number % 2 == 0 ? kHd : kFullHd,
                  std::move(text), std::move(drawing)},
                 chance);
}

void mirror(FrameRecipe& recipe) {
  Modules& modules = recipe.scene.page.symbols.front().modules;
  modules = mirrored(modules);
}

void reverse(FrameRecipe& recipe) {
  recipe.scene.page.symbols.front().reflectance = Reflectance::light_on_dark;
}

/// Other codes beside the first, in a grid of up to two by two.
FrameRecipe group_of(int count, Chance& chance) {
  constexpr int kVersion = 10;
  constexpr double kGap = 16;  // modules
  FrameRecipe recipe;
  recipe.scene = draw_scene(Condition::plain, chance.between(3, 4), kFullHd, chance);
  recipe.version = kVersion;
  for (int i = 0; i < count; ++i) {
    std::string text = certificate_text(kVersion, chance);
    Modules modules = draw_certificate(text).modules;
    const double step = static_cast<double>(modules.width) + kGap;
    recipe.scene.page.symbols.push_back({.modules = std::move(modules),
                                         .x = (i % 2 - 0.5) * step,
                                         .y = count > 2 ? (i / 2 - 0.5) * step : 0});
    recipe.contents.push_back(std::move(text));
  }
  fit_into_frame(recipe.scene.pose, subject_side(recipe.scene.page), chance);
  return recipe;
}

}  // namespace

std::vector<FrameRecipe> special_set(std::uint64_t seed) {
  using Maker = std::function<FrameRecipe(int number, Chance& chance)>;
  const auto changed = [](const std::vector<void (*)(FrameRecipe&)>& changes) -> Maker {
    return [changes](int number, Chance& chance) {
      FrameRecipe recipe = mild_frame(number, chance);
      for (const auto change : changes)
        change(recipe);
      return recipe;
    };
  };
  const auto several = [](int count) -> Maker {
    return [count](int, Chance& chance) { return group_of(count, chance); };
  };
  const std::array<std::pair<const char*, Maker>, 6> kinds = {{
      {"mirrored", changed({mirror})},
      {"reversed", changed({reverse})},
      {"mirrored and reversed", changed({mirror, reverse})},
      {"two codes", several(2)},
      {"three codes", several(3)},
      {"four codes", several(4)},
  }};
  std::vector<FrameRecipe> recipes;
  for (const auto& [name, make] : kinds) {
    for (int i = 0; i < kOfEach; ++i) {
      Chance chance = chance_of(6, seed, recipes.size());
      recipes.push_back(make(i, chance));
      recipes.back().condition = name;
    }
  }
  return recipes;
}

}  // namespace fedatario::frames
