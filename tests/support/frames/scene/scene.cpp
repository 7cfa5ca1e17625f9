#include "tests/support/frames/scene/scene.h"

#include <algorithm>
#include <cmath>

namespace fedatario::frames {
namespace {

// What "mild" is (docs/benchmarks.md, "Intended use").
constexpr double kLeastModule = 3;
constexpr double kMostBlur = 0.3;  // modules
constexpr double kMostMotion = 1;  // modules
constexpr double kMostTilt = 35;
constexpr double kMostCrumple = 0.6;
constexpr double kMostFold = 0.04;
constexpr double kLeastGain = 0.4;
constexpr double kMostGradient = 0.6;
constexpr double kMostShadow = 0.4;
constexpr double kMostGlare = 80;
constexpr double kMostNoise = 6;
constexpr int kLeastQuality = 60;

bool is_sharp(const Scene& scene) {
  const double module = scene.pose.module;
  return module >= kLeastModule && scene.sensor.sigma <= kMostBlur * module &&
         scene.sensor.motion <= kMostMotion * module;
}

bool is_flat(const Scene& scene) {
  return scene.pose.tilt <= kMostTilt && scene.relief.crumple <= kMostCrumple &&
         scene.relief.fold <= kMostFold;
}

bool is_well_lit(const Light& light) {
  return light.gain >= kLeastGain && light.gradient <= kMostGradient &&
         light.shadow <= kMostShadow && light.glare <= kMostGlare;
}

bool is_clean(const Sensor& sensor) {
  const bool faithful = sensor.jpeg_quality == 0 || sensor.jpeg_quality >= kLeastQuality;
  return faithful && sensor.noise <= kMostNoise;
}

}  // namespace

double subject_side(const Page& page) {
  constexpr double kMiddling = 65;  // version 12
  if (page.symbols.empty()) return kMiddling;
  double reach = 0;
  for (const auto& symbol : page.symbols) {
    reach = std::max({reach, std::abs(symbol.x) + static_cast<double>(symbol.modules.width) / 2,
                      std::abs(symbol.y) + static_cast<double>(symbol.modules.height) / 2});
  }
  return 2 * reach;
}

bool is_within_use(const Scene& scene) {
  return is_sharp(scene) && is_flat(scene) && is_well_lit(scene.light) && is_clean(scene.sensor);
}

}  // namespace fedatario::frames
