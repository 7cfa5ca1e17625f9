#include "tests/support/frames/camera/lighting.h"

#include <cmath>
#include <numbers>

namespace fedatario::frames {
namespace {

constexpr int kStep = 4;
constexpr double kDegree = std::numbers::pi / 180;

/// Between a lit and a dark side, soft over a twentieth of the symbol.
double shadow_at(const Light& light, double x, double y) {
  constexpr double kSharpness = 25;
  const double angle = light.shadow_angle * kDegree;
  const double distance = x * std::cos(angle) + y * std::sin(angle) - light.shadow_offset;
  return light.shadow / (1 + std::exp(-distance * kSharpness));
}

double glare_at(const Light& light, double x, double y) {
  constexpr double kFall = 1.2;
  const double across = (x - light.glare_x) / light.glare_radius;
  const double down = (y - light.glare_y) / (light.glare_radius * light.glare_stretch);
  return light.glare * std::exp(-kFall * (across * across + down * down));
}

}  // namespace

void light(Plane& seen, const Scene& scene) {
  constexpr double kBandPeriod = 0.05;  // radians a row
  const Light& light = scene.light;
  const Pose& pose = scene.pose;
  const double side = subject_side(scene.page) * pose.module;
  const double angle = light.gradient_angle * kDegree;
  const double phase = static_cast<double>(scene.sensor.seed % 7);
  const auto brightness = smooth_field<float>(seen.size(), kStep, [&](double x, double y) {
    const double u = x / pose.frame.width - 0.5;
    const double v = (y - pose.frame.height / 2.0) / pose.frame.width;
    double lit = 1 - light.gradient * (0.5 + u * std::cos(angle) + v * std::sin(angle));
    lit *= 1 - 4 * light.vignette * (u * u + v * v);
    if (light.shadow > 0) lit *= 1 - shadow_at(light, (x - pose.x) / side, (y - pose.y) / side);
    lit *= 1 - light.banding * (0.5 + 0.5 * std::sin(y * kBandPeriod + phase));
    return static_cast<float>(lit * light.gain);
  });
  seen = seen.mul(brightness);
  if (light.glare <= 0) return;
  seen += smooth_field<float>(seen.size(), kStep, [&](double x, double y) {
    return static_cast<float>(glare_at(light, (x - pose.x) / side, (y - pose.y) / side));
  });
}

}  // namespace fedatario::frames
