#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "tests/support/frames/scene/pose.h"
#include "tests/support/frames/sets/build.h"
#include "tests/support/frames/sets/certificates.h"
#include "tests/support/frames/sets/frame_sets.h"
#include "tests/support/frames/sets/other_codes.h"

namespace fedatario::frames {
namespace {

constexpr int kOfEach = 16;

using Filler = std::function<void(FrameRecipe& recipe, Chance& chance)>;

Filler furnished(Furnishing furnishing) {
  return [furnishing](FrameRecipe& recipe, Chance&) { recipe.scene.page.furnishing = furnishing; };
}

Filler bearing(Modules (*symbol)(Chance&)) {
  return [symbol](FrameRecipe& recipe, Chance& chance) {
    recipe.scene.page.symbols = {{.modules = symbol(chance)}};
  };
}

/// What is left of a QR code: one is in sight.
Filler showing(QrDrawing (*remains)(Chance&)) {
  return [remains](FrameRecipe& recipe, Chance& chance) {
    QrDrawing drawing = remains(chance);
    recipe.version = drawing.version;
    recipe.scene.page.symbols = {{.modules = std::move(drawing.modules)}};
  };
}

template <OtherCode kind>
Modules code_of(Chance& chance) {
  return other_code(kind, chance);
}

QrDrawing any_certificate(Chance& chance) {
  return draw_certificate(
      certificate_text(chance.whole(kSmallestCertificate, kLargestCertificate), chance));
}

/// Every function pattern in its place, and nonsense for data.
QrDrawing scrambled(Chance& chance) {
  QrDrawing drawing = any_certificate(chance);
  for (const std::size_t place : drawing.data)
    drawing.modules.dark[place] = chance.happens(0.5) ? 1 : 0;
  return drawing;
}

/// Level M repairs 15 % of the codewords; a fifth and more of each row of the symbol is one colour.
QrDrawing painted_over(Chance& chance) {
  QrDrawing drawing = any_certificate(chance);
  const std::size_t side = drawing.modules.width;
  const auto first = static_cast<std::size_t>(chance.between(0.1, 0.2) * static_cast<double>(side));
  const auto last =
      first + static_cast<std::size_t>(chance.between(0.6, 0.75) * static_cast<double>(side));
  const Byte colour = chance.happens(0.5) ? 1 : 0;
  for (const std::size_t place : drawing.data) {
    if (place % side >= first && place % side < last) drawing.modules.dark[place] = colour;
  }
  return drawing;
}

/// The three corner marks on bare paper.
QrDrawing corner_marks(Chance& chance) {
  QrDrawing drawing = any_certificate(chance);
  const std::size_t side = drawing.modules.width;
  constexpr std::size_t kMark = 7;
  for (std::size_t i = 0; i < side * side; ++i) {
    const std::size_t column = i % side;
    const std::size_t row = i / side;
    const bool left = column < kMark;
    const bool upper = row < kMark;
    const bool mark = (left && (upper || row >= side - kMark)) || (upper && column >= side - kMark);
    if (!mark) drawing.modules.dark[i] = 0;
  }
  return drawing;
}

/// A third of a symbol, as where the sheet lies half out of sight.
QrDrawing cut_off(Chance& chance) {
  QrDrawing drawing = any_certificate(chance);
  Modules& modules = drawing.modules;
  const std::size_t kept = modules.width * static_cast<std::size_t>(chance.whole(30, 50)) / 100;
  for (std::size_t i = 0; i < modules.dark.size(); ++i) {
    if (i % modules.width >= kept) modules.dark[i] = 0;
  }
  return drawing;
}

void fill_with_noise(FrameRecipe& recipe, Chance& chance) {
  Scene& scene = recipe.scene;
  scene.page.furnishing = Furnishing::none;
  scene.sensor.noise = chance.between(20, 120);
  scene.sensor.sigma = chance.between(0, 1);
}

void show_windows(FrameRecipe& recipe, Chance& chance) {
  Scene& scene = recipe.scene;
  scene.page.furnishing = Furnishing::windows;
  scene.page.medium = Medium::screen;
  scene.light.banding = chance.between(0, 0.15);
}

FrameRecipe negative(const Filler& fill, int number, Chance& chance) {
  constexpr std::array kConditions = {Condition::clean, Condition::plain, Condition::mixed,
                                      Condition::light};
  constexpr double kMargin = 140;   // modules
  constexpr double kLargest = 800;  // pixels, of what lies on the page
  FrameRecipe recipe;
  recipe.scene = draw_scene(kConditions.at(static_cast<std::size_t>(number) % kConditions.size()),
                            chance.between(2, 6), number % 3 == 0 ? kHd : kFullHd, chance);
  recipe.scene.page.margin = kMargin;
  fill(recipe, chance);
  const double side = subject_side(recipe.scene.page);
  recipe.scene.pose.module = std::min(recipe.scene.pose.module, kLargest / side);
  fit_into_frame(recipe.scene.pose, side, chance);
  return recipe;
}

}  // namespace

std::vector<FrameRecipe> negative_set(std::uint64_t seed) {
  const std::array<std::pair<const char*, Filler>, 17> kinds = {{
      {"blank", furnished(Furnishing::none)},
      {"text", furnished(Furnishing::text)},
      {"table", furnished(Furnishing::table)},
      {"checkerboard", furnished(Furnishing::checkerboard)},
      {"weave", furnished(Furnishing::weave)},
      {"rings", furnished(Furnishing::rings)},
      {"windows", show_windows},
      {"noise", fill_with_noise},
      {"pdf417", bearing(code_of<OtherCode::pdf417>)},
      {"data matrix", bearing(code_of<OtherCode::data_matrix>)},
      {"aztec", bearing(code_of<OtherCode::aztec>)},
      {"code 128", bearing(code_of<OtherCode::code_128>)},
      {"scrambled", showing(scrambled)},
      {"painted over", showing(painted_over)},
      {"corner marks", showing(corner_marks)},
      {"cut off", showing(cut_off)},
      {"random modules", bearing(random_modules)},
  }};
  std::vector<FrameRecipe> recipes;
  for (const auto& [name, fill] : kinds) {
    for (int i = 0; i < kOfEach; ++i) {
      Chance chance = chance_of(7, seed, recipes.size());
      recipes.push_back(negative(fill, i, chance));
      recipes.back().condition = name;
    }
  }
  return recipes;
}

}  // namespace fedatario::frames
