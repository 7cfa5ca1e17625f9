#include "tests/support/frames/scene/pose.h"

#include <numbers>
#include <stdexcept>

namespace fedatario::frames {
namespace {

constexpr double kFocalLength = 1.1;
constexpr scanner::FrameSize kFullHd{1'920, 1'080};

Projection product(const Projection& left, const Projection& right) {
  Projection result{};
  for (std::size_t row = 0; row < 3; ++row) {
    for (std::size_t column = 0; column < 3; ++column) {
      for (std::size_t i = 0; i < 3; ++i)
        result[row * 3 + column] += left[row * 3 + i] * right[i * 3 + column];
    }
  }
  return result;
}

Projection about_sight(double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {std::cos(angle), -std::sin(angle), 0, std::sin(angle), std::cos(angle), 0, 0, 0, 1};
}

Projection about_upright(double degrees) {
  const double angle = degrees * std::numbers::pi / 180;
  return {std::cos(angle), 0, std::sin(angle), 0, 1, 0, -std::sin(angle), 0, std::cos(angle)};
}

bool lies_in_frame(const Pose& pose, double side) {
  constexpr double kQuietPart = 2.2;
  constexpr double kMargin = 3;
  const Projection projection = projection_of(pose);
  const double reach = side / 2 + kQuietPart;
  for (const double x : {-reach, reach}) {
    for (const double y : {-reach, reach}) {
      const Place place = project(projection, {x, y});
      if (place.x < kMargin || place.x > pose.frame.width - kMargin - 1) return false;
      if (place.y < kMargin || place.y > pose.frame.height - kMargin - 1) return false;
    }
  }
  return true;
}

}  // namespace

Projection projection_of(const Pose& pose) {
  const Projection turn =
      product(product(about_sight(pose.tilt_axis),
                      product(about_upright(pose.tilt), about_sight(-pose.tilt_axis))),
              about_sight(pose.turn));
  const double focal = kFocalLength * pose.frame.width;
  const double module = pose.module;
  const Projection plane = {turn[0] * module, turn[1] * module, 0,
                            turn[3] * module, turn[4] * module, 0,
                            turn[6] * module, turn[7] * module, focal};
  return product({focal, 0, pose.x, 0, focal, pose.y, 0, 0, 1}, plane);
}

Projection inverse_of(const Projection& m) {
  const double determinant = m[0] * (m[4] * m[8] - m[5] * m[7]) -
                             m[1] * (m[3] * m[8] - m[5] * m[6]) +
                             m[2] * (m[3] * m[7] - m[4] * m[6]);
  Projection inverse = {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]};
  for (double& entry : inverse)
    entry /= determinant;
  return inverse;
}

Place project(const Projection& m, Place place) {
  const double depth = m[6] * place.x + m[7] * place.y + m[8];
  return {(m[0] * place.x + m[1] * place.y + m[2]) / depth,
          (m[3] * place.x + m[4] * place.y + m[5]) / depth};
}

void fit_into_frame(Pose& pose, double side, Chance& chance) {
  constexpr int kTries = 400;
  constexpr int kTriesAnywhere = 40;
  constexpr int kTriesInSmallFrame = 60;
  constexpr int kTriesAsTilted = 200;
  for (int attempt = 0; attempt < kTries; ++attempt) {
    if (attempt == kTriesInSmallFrame) pose.frame = kFullHd;
    if (attempt > 0 && attempt % 8 == 0) pose.turn = chance.normal() * 5;
    if (attempt > kTriesAsTilted) pose.tilt *= 0.97;
    const double x_reach = attempt > kTriesAnywhere ? 0.054 : 0.18;
    const double y_reach = attempt > kTriesAnywhere ? 0.024 : 0.12;
    pose.x = pose.frame.width * (0.5 + chance.between(-x_reach, x_reach));
    pose.y = pose.frame.height * (0.5 + chance.between(-y_reach, y_reach));
    if (lies_in_frame(pose, side)) return;
  }
  throw std::runtime_error("no place for the page in the frame");
}

}  // namespace fedatario::frames
