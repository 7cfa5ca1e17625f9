#include <array>

#include "tests/support/frames/sets/build.h"
#include "tests/support/frames/sets/certificates.h"
#include "tests/support/frames/sets/frame_sets.h"

namespace fedatario::frames {
namespace {

constexpr std::array kHardConditions = {
    Condition::clean,       Condition::blur,   Condition::motion,
    Condition::perspective, Condition::light,  Condition::crumple,
    Condition::low_light,   Condition::screen, Condition::mixed};
constexpr std::array kWearConditions = {Condition::print, Condition::fold, Condition::webcam,
                                        Condition::jpeg};
constexpr std::array kMildConditions = {
    Condition::plain,  Condition::soft,         Condition::moving,
    Condition::tilted, Condition::uneven_light, Condition::creased,
    Condition::toner,  Condition::sharpened,    Condition::telephone};

/// As much of a sheet of A4 about the symbol as a camera may see, in modules of 0.6 mm.
constexpr double kA4 = 140;

constexpr std::array kModulePixels = {2, 3, 4, 6};

scanner::FrameSize by_turns(int number) {
  return number % 2 == 0 ? kHd : kFullHd;
}

FrameRecipe certificate_frame(Condition condition, int version, double module,
                              scanner::FrameSize frame, Chance chance) {
  std::string text = certificate_text(version, chance);
  QrDrawing drawing = draw_certificate(text);
  FrameRecipe recipe =
      compose({condition, module, frame, std::move(text), std::move(drawing)}, chance);
  recipe.scene.page.margin = kA4;
  return recipe;
}

}  // namespace

std::vector<FrameRecipe> hard_set(std::uint64_t seed) {
  constexpr std::array kVersions = {10, 14, 18, 22};
  std::vector<FrameRecipe> recipes;
  for (const Condition condition : kHardConditions) {
    const int repetitions = condition == Condition::mixed ? 8 : 4;
    for (const int version : kVersions) {
      for (const int module : kModulePixels) {
        for (int i = 0; i < repetitions; ++i) {
          Chance chance = chance_of(1, seed, recipes.size());
          std::string text = text_that_fills(version, chance);
          QrDrawing drawing = draw_text(text);
          recipes.push_back(compose({condition, static_cast<double>(module), by_turns(i),
                                     std::move(text), std::move(drawing)},
                                    chance));
        }
      }
    }
  }
  return recipes;
}

std::vector<FrameRecipe> wear_set(std::uint64_t seed) {
  constexpr int kRepetitions = 2;
  std::vector<FrameRecipe> recipes;
  for (const Condition condition : kWearConditions) {
    for (int version = kSmallestCertificate; version <= kLargestCertificate; ++version) {
      for (const int module : kModulePixels) {
        for (int i = 0; i < kRepetitions; ++i) {
          recipes.push_back(certificate_frame(condition, version, module, by_turns(i),
                                              chance_of(2, seed, recipes.size())));
        }
      }
    }
  }
  return recipes;
}

std::vector<FrameRecipe> counter_set(std::uint64_t seed) {
  constexpr int kRepetitions = 8;
  constexpr double kLargestModule = 6;
  std::vector<FrameRecipe> recipes;
  for (const Condition condition : kMildConditions) {
    for (int version = kSmallestCertificate; version <= kLargestCertificate; ++version) {
      for (int i = 0; i < kRepetitions; ++i) {
        Chance chance = chance_of(3, seed, recipes.size());
        const double module = chance.between(3, kLargestModule);
        recipes.push_back(certificate_frame(condition, version, module, by_turns(i), chance));
      }
    }
  }
  return recipes;
}

}  // namespace fedatario::frames
