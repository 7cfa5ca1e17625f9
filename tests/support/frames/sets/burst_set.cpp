#include <algorithm>
#include <array>

#include "tests/support/frames/sets/build.h"
#include "tests/support/frames/sets/certificates.h"
#include "tests/support/frames/sets/frame_sets.h"

namespace fedatario::frames {
namespace {

constexpr int kFrames = 8;

/// The scene as it is in the next frame: the hand moved, and so did the glare.
Scene shaken(const Scene& first, int frame, Chance& chance) {
  Scene scene = first;
  scene.sensor.seed = first.sensor.seed + static_cast<std::uint64_t>(frame);
  if (frame == 0) return scene;
  scene.pose.x += chance.normal() * 5;
  scene.pose.y += chance.normal() * 4;
  scene.pose.turn += chance.normal() * 0.8;
  scene.pose.tilt = std::max(0.0, scene.pose.tilt + chance.normal() * 1.5);
  scene.sensor.sigma = std::max(0.3, first.sensor.sigma * chance.between(0.85, 1.15));
  scene.sensor.motion *= chance.between(0.4, 1.4);
  if (first.sensor.motion > 0) scene.sensor.motion_angle = chance.between(0, 180);
  scene.light.glare_x += chance.normal() * 0.06;
  scene.light.glare_y += chance.normal() * 0.06;
  return scene;
}

/// Out of focus and moving at first, at rest in the end.
Scene coming_to_rest(const Scene& last, int frame, Chance& chance) {
  constexpr double kFirstMotion = 4;  // modules
  constexpr double kFirstBlur = 0.8;  // modules
  Scene scene = shaken(last, frame, chance);
  const double restless = std::max(0.0, 1 - frame / chance.between(3, 6));
  scene.sensor.motion = restless * kFirstMotion * last.pose.module;
  scene.sensor.sigma = std::max(last.sensor.sigma, restless * kFirstBlur * last.pose.module);
  return scene;
}

void append_hand_held(std::vector<FrameRecipe>& recipes, std::uint64_t seed) {
  constexpr std::array kConditions = {Condition::blur,      Condition::motion, Condition::light,
                                      Condition::low_light, Condition::mixed,  Condition::mixed,
                                      Condition::crumple,   Condition::screen};
  constexpr std::array kVersions = {10, 14, 18, 22};
  constexpr std::array kModulePixels = {2, 3, 4};
  for (const Condition condition : kConditions) {
    for (const int version : kVersions) {
      for (const int module : kModulePixels) {
        Chance chance = chance_of(4, seed, recipes.size());
        std::string text = text_that_fills(version, chance);
        QrDrawing drawing = draw_text(text);
        const auto size = (version / 4 + module) % 2 == 0 ? kHd : kFullHd;
        FrameRecipe recipe = compose(
            {condition, static_cast<double>(module), size, std::move(text), std::move(drawing)},
            chance);
        recipe.burst = static_cast<int>(recipes.size()) / kFrames;
        const Scene first = recipe.scene;
        for (int frame = 0; frame < kFrames; ++frame) {
          recipe.scene = shaken(first, frame, chance);
          recipes.push_back(recipe);
        }
      }
    }
  }
}

void append_brought(std::vector<FrameRecipe>& recipes, std::uint64_t seed) {
  constexpr int kOfEachVersion = 4;
  for (int version = kSmallestCertificate; version <= kLargestCertificate; ++version) {
    for (int i = 0; i < kOfEachVersion; ++i) {
      Chance chance = chance_of(5, seed, recipes.size());
      std::string text = certificate_text(version, chance);
      QrDrawing drawing = draw_certificate(text);
      FrameRecipe recipe =
          compose({Condition::plain, chance.between(3, 5), i % 2 == 0 ? kHd : kFullHd,
                   std::move(text), std::move(drawing)},
                  chance);
      recipe.condition = "brought";
      recipe.burst = static_cast<int>(recipes.size()) / kFrames;
      const Scene last = recipe.scene;
      for (int frame = 0; frame < kFrames; ++frame) {
        recipe.scene = coming_to_rest(last, frame, chance);
        recipes.push_back(recipe);
      }
    }
  }
}

}  // namespace

std::vector<FrameRecipe> burst_set(std::uint64_t seed) {
  std::vector<FrameRecipe> recipes;
  append_hand_held(recipes, seed);
  append_brought(recipes, seed);
  return recipes;
}

}  // namespace fedatario::frames
