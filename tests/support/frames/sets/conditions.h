#pragma once

#include <cstdint>
#include <string_view>

#include "tests/support/frames/scene/scene.h"

namespace fedatario::frames {

/// What makes a frame hard to read.
enum class Condition : std::uint8_t {
  // Ranges that go far beyond what a counter's camera should be given.
  clean,
  blur,
  motion,
  perspective,
  light,
  crumple,
  low_light,
  screen,
  mixed,
  // Print and cameras at their worst.
  print,
  fold,
  webcam,
  jpeg,
  // Within use: the same difficulties, mild.
  plain,
  soft,
  moving,
  tilted,
  uneven_light,
  creased,
  toner,
  sharpened,
  telephone,
};

[[nodiscard]] std::string_view name_of(Condition condition);

/// A scene without symbols under the condition, at `module` pixels a module. Its pose still has to
/// be fitted into the frame.
[[nodiscard]] Scene draw_scene(Condition condition, double module, scanner::FrameSize frame,
                               Chance& chance);

}  // namespace fedatario::frames
