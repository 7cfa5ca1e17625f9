#include "tests/support/hint_frames/scene.h"

#include <algorithm>
#include <array>
#include <span>

#include "tests/support/hint_frames/draw.h"

namespace fedatario::hint_frames {
namespace {

using scanner::FrameSize;
using scanner::Point;

/// A symbol of about version 12: enough to place one; the exact size follows from its digits.
constexpr float kSide = 65;

Point somewhere(Draw& draw, FrameSize frame, float part) {
  const auto width = static_cast<float>(frame.width);
  const auto height = static_cast<float>(frame.height);
  return {width * (0.5F + draw.between(-part, part)), height * (0.5F + draw.between(-part, part))};
}

/// Where a symbol of that size lies wholly inside, if it can.
Point inside(Draw& draw, FrameSize frame, float side) {
  const auto middle = [&](std::uint32_t length) {
    const float room = std::max(0.0F, static_cast<float>(length) - side * 1.25F) / 2;
    return static_cast<float>(length) / 2 + draw.between(-room, room);
  };
  const float x = middle(frame.width);
  return {x, middle(frame.height)};
}

/// What a good place gives: sharp, well lit, sheet almost flat.
Scene good_scene(Draw& draw) {
  Scene scene;
  scene.frame = draw.chance(0.5F) ? FrameSize{1'280, 720} : FrameSize{1'920, 1'080};
  scene.seed = draw.seed();
  scene.digits = static_cast<std::uint32_t>(draw.whole(420, 900));
  scene.module = draw.between(3, 6);
  scene.turn = draw.chance(0.15F) ? draw.between(0, 360) : draw.normal(7);
  scene.tilt = draw.between(0, 15);
  scene.tilt_axis = draw.between(0, 360);
  scene.blur = draw.between(0.35F, 0.7F);
  scene.exposure = draw.between(0.45F, 1.0F);
  scene.read_noise = draw.between(0.001F, 0.003F);
  scene.shot_noise = draw.between(0.0001F, 0.0004F);
  scene.light_slope = draw.between(0, 0.4F);
  scene.light_angle = draw.between(0, 360);
  scene.sharpening = draw.between(0, 0.6F);
  scene.desk = draw.between(0.02F, 0.7F);
  scene.jpeg_quality = draw.whole(75, 92);
  scene.middle = inside(draw, scene.frame, scene.module * kSide);
  return scene;
}

void hold_far(Scene& scene, Draw& draw) {
  scene.module = draw.between(0.8F, 2.2F);
  scene.middle = inside(draw, scene.frame, scene.module * kSide);
}

/// Larger than the frame is high, and before the lens's range of focus.
void hold_near(Scene& scene, Draw& draw) {
  scene.module = static_cast<float>(scene.frame.height) / draw.between(22, 52);
  scene.middle = somewhere(draw, scene.frame, 0.12F);
  scene.blur = scene.module * draw.between(0.05F, 0.8F);
  scene.tilt = draw.between(0, 8);
}

void defocus(Scene& scene, Draw& draw) {
  scene.module = draw.between(3, 8);
  scene.blur = scene.module * draw.between(0.55F, 1.6F);
  scene.middle = inside(draw, scene.frame, scene.module * kSide);
}

void move(Scene& scene, Draw& draw) {
  scene.module = draw.between(3, 7);
  scene.motion = scene.module * draw.between(1.5F, 5);
  scene.motion_angle = draw.between(0, 180);
  scene.middle = inside(draw, scene.frame, scene.module * kSide);
}

/// The camera gives what gain it has, and the noise grows with it.
void dim(Scene& scene, Draw& draw) {
  if (draw.chance(0.6F)) {
    scene.exposure = draw.between(0.003F, 0.03F);
    scene.read_noise = draw.between(0.001F, 0.004F);
  } else {
    scene.exposure = draw.between(0.04F, 0.12F);
    scene.read_noise = scene.exposure * draw.between(0.2F, 0.5F);
  }
  scene.shot_noise = draw.between(0.001F, 0.004F);
  scene.jpeg_quality = draw.whole(60, 80);
}

void cover(Scene& scene, Draw& draw) {
  scene.exposure = draw.between(0, 0.0015F);
  scene.read_noise = draw.between(0.0001F, 0.001F);
}

void mirror_lamp(Scene& scene, Draw& draw) {
  const float side = scene.module * kSide;
  const Point off{draw.between(-0.35F, 0.35F) * side, draw.between(-0.35F, 0.35F) * side};
  scene.lamp = {scene.middle + off, side * draw.between(0.18F, 0.55F), draw.between(1.5F, 6)};
}

/// Part of the code beyond one side of the frame, or beyond a corner.
void cut(Scene& scene, Draw& draw) {
  scene.module = draw.between(3, static_cast<float>(scene.frame.height) / 110);
  const float side = scene.module * kSide;
  scene.turn = draw.normal(12);
  scene.middle = inside(draw, scene.frame, side);
  const auto beyond = [&](float middle, std::uint32_t length) {
    const float in = side * draw.between(-0.15F, 0.38F);
    return middle < static_cast<float>(length) / 2 ? in : static_cast<float>(length) - in;
  };
  const int edges = draw.whole(0, 3);
  if (edges != 0) scene.middle.y = beyond(scene.middle.y, scene.frame.height);
  if (edges == 0 || edges == 3) scene.middle.x = beyond(scene.middle.x, scene.frame.width);
}

void put(Scene& scene, Draw& draw, std::span<const Subject> subjects) {
  scene.subject =
      subjects[static_cast<std::size_t>(draw.whole(0, static_cast<int>(subjects.size()) - 1))];
  scene.module = draw.between(1.2F, 7);
  scene.middle = somewhere(draw, scene.frame, 0.25F);
  scene.turn = draw.chance(0.3F) ? draw.between(0, 360) : draw.normal(10);
  if (draw.chance(0.2F)) scene.blur = draw.between(1, 5);
  if (draw.chance(0.15F)) mirror_lamp(scene, draw);
}

void spoil(Scene& scene, FrameKind kind, Draw& draw) {
  constexpr auto kSheets = std::to_array({Subject::letter, Subject::marks_table});
  constexpr auto kBlank = std::to_array({Subject::blank});
  constexpr auto kDesk = std::to_array({Subject::desk});
  constexpr auto kClutter = std::to_array(
      {Subject::keyboard, Subject::cloth, Subject::card, Subject::photograph, Subject::bar_code});
  switch (kind) {
    case FrameKind::too_far:
      return hold_far(scene, draw);
    case FrameKind::too_near:
      return hold_near(scene, draw);
    case FrameKind::blurred:
      return defocus(scene, draw);
    case FrameKind::moving:
      return move(scene, draw);
    case FrameKind::dark:
      return dim(scene, draw);
    case FrameKind::covered:
      return cover(scene, draw);
    case FrameKind::glare:
      return mirror_lamp(scene, draw);
    case FrameKind::cut_off:
      return cut(scene, draw);
    case FrameKind::text_page:
      return put(scene, draw, kSheets);
    case FrameKind::blank_page:
      return put(scene, draw, kBlank);
    case FrameKind::empty_desk:
      return put(scene, draw, kDesk);
    case FrameKind::clutter:
      return put(scene, draw, kClutter);
    case FrameKind::sound:
      return;
  }
}

}  // namespace

std::vector<FrameKind> all_kinds() {
  return {FrameKind::too_far,   FrameKind::too_near,   FrameKind::blurred,    FrameKind::moving,
          FrameKind::dark,      FrameKind::covered,    FrameKind::glare,      FrameKind::cut_off,
          FrameKind::text_page, FrameKind::blank_page, FrameKind::empty_desk, FrameKind::clutter,
          FrameKind::sound};
}

const char* name_of(FrameKind kind) {
  switch (kind) {
    case FrameKind::too_far:
      return "too_far";
    case FrameKind::too_near:
      return "too_near";
    case FrameKind::blurred:
      return "blurred";
    case FrameKind::moving:
      return "moving";
    case FrameKind::dark:
      return "dark";
    case FrameKind::covered:
      return "covered";
    case FrameKind::glare:
      return "glare";
    case FrameKind::cut_off:
      return "cut_off";
    case FrameKind::text_page:
      return "text_page";
    case FrameKind::blank_page:
      return "blank_page";
    case FrameKind::empty_desk:
      return "empty_desk";
    case FrameKind::clutter:
      return "clutter";
    case FrameKind::sound:
      return "sound";
  }
  return "";
}

Scene draw_scene(FrameKind kind, std::uint64_t seed) {
  Draw draw{seed * 64 + static_cast<std::uint64_t>(kind)};
  Scene scene = good_scene(draw);
  spoil(scene, kind, draw);
  return scene;
}

}  // namespace fedatario::hint_frames
