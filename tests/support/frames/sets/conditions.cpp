#include "tests/support/frames/sets/conditions.h"

#include <algorithm>

namespace fedatario::frames {
namespace {

/// What every frame has: a page held nearly upright, under a lamp, before a webcam.
Scene ordinary(double module, scanner::FrameSize frame, Chance& chance) {
  Scene scene;
  scene.page.print = {.paper = chance.between(222, 245),
                      .ink = chance.between(18, 55),
                      .gain = chance.between(0.42, 0.6)};
  scene.page.pixel_pitch = chance.between(0.55, 1.5);
  scene.page.seed = chance.any();
  scene.pose = {.frame = frame,
                .module = module,
                .tilt = chance.between(0, 10),
                .tilt_axis = chance.between(0, 360),
                .turn = chance.happens(0.12) ? chance.between(0, 360) : chance.normal() * 7};
  scene.relief = {.crumple = chance.between(0, 0.15), .seed = chance.any()};
  scene.light = {.gain = chance.between(0.75, 1),
                 .gradient = chance.between(0, 0.2),
                 .gradient_angle = chance.between(0, 360),
                 .vignette = chance.between(0, 0.15),
                 .shadow_angle = chance.between(0, 360),
                 .shadow_offset = chance.between(-0.4, 0.4),
                 .glare_x = chance.between(-0.4, 0.4),
                 .glare_y = chance.between(-0.4, 0.4),
                 .glare_radius = chance.between(0.08, 0.2),
                 .glare_stretch = chance.between(0.5, 1.5)};
  scene.sensor = {.sigma = chance.between(0.3, 0.6),
                  .motion_angle = chance.between(0, 180),
                  .noise = chance.between(1, 2.5),
                  .sharpening = chance.between(0, 0.6),
                  .jpeg_quality = chance.whole(80, 90),
                  .seed = chance.any()};
  return scene;
}

void put_on_screen(Scene& scene, Chance& chance) {
  scene.page.medium = Medium::screen;
  scene.page.print.paper = 250;
  scene.page.print.ink = 8;
  scene.light.banding = chance.between(0, 0.15);
}

void light_unevenly(Scene& scene, Chance& chance) {
  scene.light.gradient = chance.between(0.4, 0.85);
  scene.light.vignette = chance.between(0, 0.4);
  scene.light.shadow = chance.happens(0.6) ? chance.between(0.3, 0.65) : 0;
  scene.light.glare = chance.between(80, 420);
  scene.sensor.sigma = chance.between(0.3, 0.8);
}

void darken(Scene& scene, Chance& chance) {
  scene.light.gain = chance.between(0.12, 0.35);
  scene.sensor.noise = chance.between(4, 10);
  scene.sensor.shot = 0.15;
  scene.sensor.sigma = chance.between(0.4, 1);
  scene.sensor.jpeg_quality = chance.whole(60, 75);
}

void show_on_screen(Scene& scene, Chance& chance) {
  put_on_screen(scene, chance);
  scene.pose.tilt = chance.between(0, 25);
  scene.sensor.sigma = chance.between(0.3, 0.8);
  scene.light.glare = chance.happens(0.5) ? chance.between(40, 160) : 0;
  scene.light.glare_radius = chance.between(0.2, 0.5);
  scene.light.gain = chance.between(0.9, 1.15);
}

void mix(Scene& scene, Chance& chance) {
  scene.pose.tilt = chance.between(0, 35);
  scene.sensor.sigma = chance.between(0.4, 1.4);
  scene.sensor.motion = chance.between(0, 4);
  scene.sensor.noise = chance.between(2, 6);
  scene.sensor.shot = 0.06;
  scene.sensor.jpeg_quality = chance.whole(60, 90);
  scene.light.gain = chance.between(0.35, 1);
  scene.light.gradient = chance.between(0.1, 0.6);
  scene.light.shadow = chance.happens(0.3) ? chance.between(0.2, 0.5) : 0;
  scene.light.glare = chance.happens(0.4) ? chance.between(60, 250) : 0;
  scene.relief.crumple = chance.between(0, 1);
  if (chance.happens(0.2)) put_on_screen(scene, chance);
}

void print_badly(Scene& scene, Chance& chance) {
  scene.page.print.gain = chance.happens(0.5) ? chance.between(0.2, 0.4) : chance.between(0.6, 0.8);
  scene.page.print.spread = chance.between(0.16, 0.3);
  scene.page.print.ink = chance.between(30, 130);
  scene.page.print.pinholes = chance.between(0, 0.25);
  scene.page.print.streaks = chance.between(0, 0.6);
  scene.page.grain = chance.between(2, 7);
  scene.sensor.sigma = chance.between(0.3, 0.8);
}

void fold(Scene& scene, Chance& chance) {
  scene.relief.fold = chance.between(0.02, 0.15);
  scene.relief.fold_angle =
      chance.happens(0.7) ? chance.normal() * 4 + 90 * chance.whole(0, 1) : chance.between(0, 180);
  scene.relief.fold_offset = chance.between(-25, 25);
  scene.relief.crumple = chance.between(0, 0.5);
  scene.sensor.sigma = chance.between(0.3, 0.8);
}

void see_through_webcam(Scene& scene, Chance& chance) {
  scene.sensor.sigma = chance.between(0.6, 1.6);
  scene.sensor.sharpening = chance.between(1.5, 5);
  scene.sensor.sharpening_sigma = chance.between(0.8, 2);
  scene.sensor.contrast = chance.between(0.2, 1);
  scene.sensor.noise = chance.between(1, 4);
  scene.sensor.jpeg_quality = chance.whole(50, 80);
  scene.light.gain = chance.between(0.6, 1.1);
}

void compress(Scene& scene, Chance& chance) {
  scene.sensor.jpeg_quality = chance.whole(8, 35);
  scene.sensor.sigma = chance.between(0.3, 0.8);
  scene.sensor.noise = chance.between(1, 4);
}

/// Most blur that still counts as within use, with a little to spare.
double soft_sigma(double module, Chance& chance) {
  constexpr double kLeast = 0.35;
  return chance.between(kLeast, std::max(kLeast, 0.3 * module));
}

void tilt_mildly(Scene& scene, Chance& chance) {
  scene.pose.tilt = chance.between(10, 35);
  scene.pose.turn = chance.between(0, 360);
}

void light_mildly(Scene& scene, Chance& chance) {
  scene.light.gain = chance.between(0.4, 1.1);
  scene.light.gradient = chance.between(0.2, 0.6);
  scene.light.vignette = chance.between(0, 0.3);
  scene.light.shadow = chance.happens(0.5) ? chance.between(0.1, 0.4) : 0;
  scene.light.glare = chance.happens(0.5) ? chance.between(10, 80) : 0;
  scene.sensor.noise = chance.between(1, 6);
}

void crease_mildly(Scene& scene, Chance& chance) {
  scene.relief.crumple = chance.between(0.15, 0.6);
  scene.relief.fold = chance.happens(0.5) ? chance.between(0.01, 0.04) : 0;
  scene.relief.fold_angle = chance.normal() * 4 + 90 * chance.whole(0, 1);
  scene.relief.fold_offset = chance.between(-25, 25);
}

void print_in_toner(Scene& scene, Chance& chance) {
  scene.page.print.gain = chance.between(0.35, 0.68);
  scene.page.print.ink = chance.between(25, 90);
  scene.page.print.pinholes = chance.between(0, 0.08);
  scene.page.print.streaks = chance.between(0, 0.25);
}

void sharpen_mildly(Scene& scene, Chance& chance) {
  scene.sensor.sharpening = chance.between(0.6, 2.5);
  scene.sensor.sharpening_sigma = chance.between(0.8, 1.5);
  scene.sensor.contrast = chance.between(0, 0.6);
  scene.sensor.jpeg_quality = chance.whole(60, 85);
}

void hold_up_telephone(Scene& scene, Chance& chance) {
  put_on_screen(scene, chance);
  scene.pose.tilt = chance.between(0, 20);
  scene.light.gain = chance.between(0.9, 1.1);
}

/// The conditions within use begin with a blur that is too.
void make_mild(Condition condition, Scene& scene, Chance& chance) {
  scene.sensor.sigma =
      soft_sigma(scene.pose.module, chance) * (condition == Condition::soft ? 1 : 0.8);
  if (condition == Condition::moving)
    scene.sensor.motion = chance.between(0.25, 1) * scene.pose.module;
  if (condition == Condition::tilted) tilt_mildly(scene, chance);
  if (condition == Condition::uneven_light) light_mildly(scene, chance);
  if (condition == Condition::creased) crease_mildly(scene, chance);
  if (condition == Condition::toner) print_in_toner(scene, chance);
  if (condition == Condition::sharpened) sharpen_mildly(scene, chance);
  if (condition == Condition::telephone) hold_up_telephone(scene, chance);
}

void make_hard(Condition condition, Scene& scene, Chance& chance) {
  switch (condition) {
    case Condition::blur:
      scene.sensor.sigma = chance.between(0.8, 2.5);
      return;
    case Condition::motion:
      scene.sensor.motion = chance.between(2, 10);
      scene.sensor.sigma = chance.between(0.3, 0.8);
      return;
    case Condition::perspective:
      scene.pose.tilt = chance.between(20, 45);
      scene.sensor.sigma = chance.between(0.3, 0.8);
      return;
    case Condition::light:
      return light_unevenly(scene, chance);
    case Condition::crumple:
      scene.relief.crumple = chance.between(0.4, 2);
      scene.sensor.sigma = chance.between(0.3, 0.8);
      scene.pose.tilt = chance.between(0, 20);
      return;
    case Condition::low_light:
      return darken(scene, chance);
    case Condition::screen:
      return show_on_screen(scene, chance);
    case Condition::mixed:
      return mix(scene, chance);
    case Condition::print:
      return print_badly(scene, chance);
    case Condition::fold:
      return fold(scene, chance);
    case Condition::webcam:
      return see_through_webcam(scene, chance);
    case Condition::jpeg:
      return compress(scene, chance);
    case Condition::clean:
      return;
    case Condition::plain:
    case Condition::soft:
    case Condition::moving:
    case Condition::tilted:
    case Condition::uneven_light:
    case Condition::creased:
    case Condition::toner:
    case Condition::sharpened:
    case Condition::telephone:
      return make_mild(condition, scene, chance);
  }
}

}  // namespace

std::string_view name_of(Condition condition) {
  switch (condition) {
    case Condition::clean:
      return "clean";
    case Condition::blur:
      return "blur";
    case Condition::motion:
      return "motion";
    case Condition::perspective:
      return "perspective";
    case Condition::light:
      return "light";
    case Condition::crumple:
      return "crumple";
    case Condition::low_light:
      return "low light";
    case Condition::screen:
      return "screen";
    case Condition::mixed:
      return "mixed";
    case Condition::print:
      return "print";
    case Condition::fold:
      return "fold";
    case Condition::webcam:
      return "webcam";
    case Condition::jpeg:
      return "jpeg";
    case Condition::plain:
      return "plain";
    case Condition::soft:
      return "soft";
    case Condition::moving:
      return "moving";
    case Condition::tilted:
      return "tilted";
    case Condition::uneven_light:
      return "uneven light";
    case Condition::creased:
      return "creased";
    case Condition::toner:
      return "toner";
    case Condition::sharpened:
      return "sharpened";
    case Condition::telephone:
      return "telephone";
  }
  return {};
}

Scene draw_scene(Condition condition, double module, scanner::FrameSize frame, Chance& chance) {
  Scene scene = ordinary(module, frame, chance);
  make_hard(condition, scene, chance);
  return scene;
}

}  // namespace fedatario::frames
