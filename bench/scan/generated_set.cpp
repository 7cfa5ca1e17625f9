#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>
#include <utility>

#include "bench/scan/sample.h"
#include "tests/support/frames/camera/camera.h"
#include "tests/support/frames/sets/frame_sets.h"

namespace fedatario::bench {
namespace {

using frames::FrameRecipe;

struct Maker {
  std::string_view name;
  std::vector<FrameRecipe> (*make)(std::uint64_t seed);
};

constexpr std::array<Maker, 6> kMakers = {{{"counter", frames::counter_set},
                                           {"hard", frames::hard_set},
                                           {"wear", frames::wear_set},
                                           {"burst", frames::burst_set},
                                           {"special", frames::special_set},
                                           {"negatives", frames::negative_set}}};

std::string numbered(std::size_t number) {
  constexpr std::size_t kDigits = 4;
  const std::string digits = std::to_string(number);
  return std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

/// `0012_v14_m3.0`, so that a file says what is in it.
std::string name_of(std::size_t number, const FrameRecipe& recipe) {
  const std::string tenths = std::to_string(std::lround(recipe.scene.pose.module * 10));
  return numbered(number) + "_v" + std::to_string(recipe.version) + "_m" +
         tenths.substr(0, tenths.size() - 1) + "." + tenths.back();
}

Sample sample_of(std::size_t number, FrameRecipe recipe) {
  Sample sample{.name = name_of(number, recipe),
                .condition = recipe.condition,
                .contents = recipe.contents,
                .within_use = is_within_use(recipe.scene),
                .code_in_sight = recipe.version > 0,
                .burst = recipe.burst,
                .take = {}};
  sample.take = [scene = std::move(recipe.scene)] { return frames::take(scene); };
  return sample;
}

}  // namespace

const std::vector<std::string>& set_names() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names;
    for (const Maker& maker : kMakers)
      names.emplace_back(maker.name);
    return names;
  }();
  return kNames;
}

SampleSet generated_set(std::string_view name, std::uint64_t seed) {
  for (const Maker& maker : kMakers) {
    if (maker.name != name) continue;
    SampleSet set{std::string{name}, {}};
    for (FrameRecipe& recipe : maker.make(seed))
      set.samples.push_back(sample_of(set.samples.size(), std::move(recipe)));
    return set;
  }
  throw std::invalid_argument("no set " + std::string{name});
}

}  // namespace fedatario::bench
