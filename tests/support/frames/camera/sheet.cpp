#include "tests/support/frames/camera/sheet.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace fedatario::frames {
namespace {

constexpr double kFullTurn = 2 * std::numbers::pi;
constexpr double kLeastCrumple = 0.02;
constexpr double kDegree = std::numbers::pi / 180;

}  // namespace

Sheet::Sheet(const Relief& relief, double side) : relief_{relief} {
  constexpr int kWaves = 5;
  constexpr int kCreases = 3;
  Chance chance{relief.seed};
  sight_ = chance.between(0, kFullTurn);
  light_ = chance.between(0, kFullTurn);
  if (relief.crumple < kLeastCrumple) return;
  for (int i = 0; i < kWaves; ++i) {
    const double frequency = kFullTurn / chance.between(18, 70);
    const double angle = chance.between(0, kFullTurn);
    waves_.push_back({frequency * std::cos(angle), frequency * std::sin(angle),
                      chance.between(0, kFullTurn), relief.crumple * chance.between(0.2, 0.6)});
  }
  for (int i = 0; i < kCreases; ++i) {
    const double angle = chance.between(0, kFullTurn);
    creases_.push_back({std::cos(angle), std::sin(angle), chance.between(-0.45, 0.45) * side,
                        relief.crumple * chance.between(0.5, 1.5), chance.between(4, 14)});
  }
}

void Sheet::add_to(Form& form, const Wave& wave, double x, double y) const {
  const double angle = wave.x * x + wave.y * y + wave.phase;
  form.height += wave.height * std::sin(angle);
  form.along_x += wave.height * wave.x * std::cos(angle);
  form.along_y += wave.height * wave.y * std::cos(angle);
}

void Sheet::add_to(Form& form, const Crease& crease, double x, double y) const {
  const double distance = crease.x * x + crease.y * y - crease.distance;
  const double height = crease.height * std::exp(-std::abs(distance) / crease.width);
  const double slope = std::copysign(height / crease.width, -distance);
  form.height += height;
  form.along_x += slope * crease.x;
  form.along_y += slope * crease.y;
}

/// Two planes that meet along a rounded edge.
void Sheet::add_fold(Form& form, double x, double y) const {
  constexpr double kRounding = 1.5;  // modules
  const double across_x = -std::sin(relief_.fold_angle * kDegree);
  const double across_y = std::cos(relief_.fold_angle * kDegree);
  const double distance = across_x * x + across_y * y - relief_.fold_offset;
  const double rounded = std::hypot(distance, kRounding);
  const double slope = relief_.fold * distance / rounded;
  form.height += relief_.fold * rounded;
  form.along_x += slope * across_x;
  form.along_y += slope * across_y;
}

Sheet::Look Sheet::look(double x, double y) const {
  constexpr double kRelief = 2.2;  // how much a slope changes the light
  Form form;
  for (const Wave& wave : waves_)
    add_to(form, wave, x, y);
  for (const Crease& crease : creases_)
    add_to(form, crease, x, y);
  if (relief_.fold > 0) add_fold(form, x, y);
  const double lit = form.along_x * std::cos(light_) + form.along_y * std::sin(light_);
  return {x + form.height * std::cos(sight_), y + form.height * std::sin(sight_),
          1 - std::clamp(kRelief * lit, -0.5, 0.6)};
}

}  // namespace fedatario::frames
