#pragma once

#include <string>

#include "tests/support/frames/sets/conditions.h"
#include "tests/support/frames/sets/frame_recipe.h"

namespace fedatario::frames {

inline constexpr scanner::FrameSize kHd{1'280, 720};
inline constexpr scanner::FrameSize kFullHd{1'920, 1'080};

/// What a frame of one symbol is drawn from. `number` tells it from others of its set.
struct Draft {
  Condition condition = Condition::clean;
  double module = 3;
  scanner::FrameSize frame = kHd;
  std::string text;
  QrDrawing drawing;
};

/// One symbol in the middle of a page, fitted into the frame.
[[nodiscard]] FrameRecipe compose(Draft draft, Chance& chance);

/// Draws for the `number`th frame of a set, whatever was drawn for those before.
[[nodiscard]] Chance chance_of(std::uint64_t set, std::uint64_t seed, std::uint64_t number);

}  // namespace fedatario::frames
