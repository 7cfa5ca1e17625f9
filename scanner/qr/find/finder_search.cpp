#include "scanner/qr/find/finder_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <optional>

#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {
namespace {

constexpr float kMinModule = 1.2F;
constexpr float kMaxModule = 40.0F;

/// Rows are looked at in steps; even the smallest pattern's middle, three modules, is met by one.
constexpr std::uint32_t kRowStep = 2;
constexpr std::uint32_t kRowsPerTimeCheck = 32;

/// What a row counts whose pattern no slanted line confirms.
constexpr float kCrossedUprightOnly = 0.5F;

using Runs = std::array<int, 5>;

/// The module's length where the runs are 1:1:3:1:1, each within three quarters of a module.
std::optional<float> module_of(const Runs& runs) {
  const int sum = runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
  const float module = static_cast<float>(sum) / 7;
  if (module < kMinModule * 0.8F) return std::nullopt;
  const float slack = module * 0.75F + 0.5F;
  const auto off = [&](int run, float modules) {
    return std::abs(static_cast<float>(run) - modules * module);
  };
  // Of a chequered field all runs are alike, and all within their slack.
  const int outer = std::max({runs[0], runs[1], runs[3], runs[4]});
  if (runs[2] <= outer) return std::nullopt;
  const bool fits = off(runs[0], 1) < slack && off(runs[1], 1) < slack &&
                    off(runs[2], 3) < 2 * slack && off(runs[3], 1) < slack &&
                    off(runs[4], 1) < slack;
  if (!fits) return std::nullopt;
  return module;
}

struct Step {
  int x;
  int y;
};

struct Pixel {
  int x;
  int y;
};

/// Lengths of the three runs that begin at a pixel and go on in steps; 0 where the frame's edge or
/// `longest` comes first. The third may end at the frame's edge.
std::array<int, 3> runs_from(const BinaryFrame& binary, Pixel from, Step step, int longest) {
  auto [x, y] = from;
  if (!binary.holds(x, y)) return {};
  const bool colour = binary.is_dark(x, y);
  std::array<int, 3> runs{};
  for (int i = 0; i < 3;) {
    if (!binary.holds(x, y)) break;
    if (binary.is_dark(x, y) != (colour == (i % 2 == 0))) {
      ++i;
      continue;
    }
    if (++runs[static_cast<std::size_t>(i)] > longest) return {};
    x += step.x;
    y += step.y;
  }
  return runs;
}

/// Where the run of equal pixels that begins at `x` ends; eight pixels at a time, since most of a
/// frame is long runs.
int run_end(const std::uint8_t* row, int x, int width) {
  const std::uint8_t colour = row[x];
  std::array<std::uint8_t, 8> same{};
  same.fill(colour);
  int end = x + 1;
  while (end + 8 <= width && std::memcmp(row + end, same.data(), same.size()) == 0)
    end += 8;
  while (end < width && row[end] == colour)
    ++end;
  return end;
}

struct Crossing {
  float offset;  ///< of the middle run's centre from the pixel's, along the step
  float module;
};

/// The pattern as a line through a pixel of its middle crosses it.
std::optional<Crossing> cross(const BinaryFrame& binary, int x, int y, Step step, float module) {
  if (!binary.holds(x, y)) return std::nullopt;
  const int longest = static_cast<int>(module * 5) + 3;
  const auto back = runs_from(binary, {x, y}, {-step.x, -step.y}, longest);
  const auto on = runs_from(binary, {x, y}, step, longest);
  if (back[2] == 0 || on[2] == 0) return std::nullopt;
  const auto crossed = module_of({back[2], back[1], back[0] + on[0] - 1, on[1], on[2]});
  if (!crossed) return std::nullopt;
  return Crossing{static_cast<float>(on[0] - back[0]) / 2, *crossed};
}

struct Candidate {
  FinderPattern finder;
  int hits = 0;

  [[nodiscard]] bool is_same_as(const FinderPattern& other) const {
    const float reach = finder.module * 2.5F;
    return finder.polarity == other.polarity &&
           std::abs(finder.centre.x - other.centre.x) < reach &&
           std::abs(finder.centre.y - other.centre.y) < reach &&
           other.module < finder.module * 1.7F && other.module > finder.module * 0.6F;
  }

  void add(const FinderPattern& other) {
    const auto weight = static_cast<float>(hits);
    const float part = 1 / (weight + 1);
    finder.centre = (finder.centre * weight + other.centre) * part;
    finder.module = (finder.module * weight + other.module) * part;
    finder.quality = (finder.quality * weight + other.quality) * part;
    ++hits;
  }
};

/// Looks closely where a row's runs fit.
std::optional<FinderPattern> look_at(const BinaryFrame& binary, int x, int y, float module) {
  const auto down = cross(binary, x, y, {0, 1}, module);
  if (!down || down->module > module * 1.8F || down->module < module * 0.55F) return std::nullopt;
  const int middle = y + static_cast<int>(std::lround(down->offset));
  const auto along = cross(binary, x, middle, {1, 0}, module);
  if (!along) return std::nullopt;
  // A line through the middle crosses squares as 1:1:3:1:1 at any angle, but letters seldom.
  const int centre = x + static_cast<int>(std::lround(along->offset));
  const bool slanted = cross(binary, centre, middle, {1, 1}, module) ||
                       cross(binary, centre, middle, {1, -1}, module);
  const auto fx = static_cast<float>(x);
  const auto fy = static_cast<float>(y);
  return FinderPattern{
      .centre = {fx + along->offset + 0.5F, fy + down->offset + 0.5F},
      .module = (down->module + along->module) / 2,
      .quality = slanted ? 1.0F : kCrossedUprightOnly,
      .polarity = binary.is_dark(x, y) ? Polarity::dark_on_light : Polarity::light_on_dark};
}

/// How much darker the middle and the outer ring are than the ring between, or lighter where the
/// pattern is reversed, across the middle.
float contrast_of(const PixelSampler& pixels, const FinderPattern& finder) {
  const auto ring = [&](float modules) {
    const float reach = finder.module * modules;
    const Point centre = finder.centre;
    return pixels.at(centre + Point{reach, 0}) + pixels.at(centre - Point{reach, 0}) +
           pixels.at(centre + Point{0, reach}) + pixels.at(centre - Point{0, reach});
  };
  const float difference = ring(2) / 4 - (4 * pixels.at(finder.centre) + ring(3)) / 8;
  return finder.polarity == Polarity::dark_on_light ? difference : -difference;
}

class Search {
 public:
  Search(const GrayFrame& frame, const BinaryFrame& binary, FinderDemand demand)
      : pixels_{frame}, binary_{binary}, demand_{demand} {}

  void scan_row(std::uint32_t y) {
    const std::uint8_t* row = binary_.row(y);
    const auto width = static_cast<int>(binary_.size.width);
    Runs runs{};
    int start = 0;
    for (int x = run_end(row, 0, width); x <= width; x = run_end(row, x, width)) {
      runs = {runs[1], runs[2], runs[3], runs[4], x - start};
      start = x;
      const auto module = runs[0] == 0 ? std::nullopt : module_of(runs);
      if (module) meet(x - runs[4] - runs[3] - (runs[2] + 1) / 2, static_cast<int>(y), *module);
      if (x == width) break;
    }
  }

  [[nodiscard]] std::vector<FinderPattern> best() && {
    std::vector<FinderPattern> finders;
    for (Candidate& candidate : candidates_) {
      const float rows = candidate.finder.module * 3 / kRowStep;
      if (candidate.hits < 2 && rows > 2) continue;
      candidate.finder.quality *= std::min(1.0F, static_cast<float>(candidate.hits) / rows);
      finders.push_back(candidate.finder);
    }
    std::ranges::stable_sort(finders, std::ranges::greater{}, &FinderPattern::quality);
    if (finders.size() > demand_.most) finders.resize(demand_.most);
    return finders;
  }

 private:
  void meet(int x, int y, float module) {
    if (module < kMinModule || module > kMaxModule) return;
    const auto finder = look_at(binary_, x, y, module);
    if (!finder || contrast_of(pixels_, *finder) < static_cast<float>(demand_.contrast)) return;
    const auto known = std::ranges::find_if(
        candidates_, [&](const Candidate& candidate) { return candidate.is_same_as(*finder); });
    if (known != candidates_.end()) {
      known->add(*finder);
    } else {
      candidates_.push_back({*finder, 1});
    }
  }

  PixelSampler pixels_;
  const BinaryFrame& binary_;
  FinderDemand demand_;
  std::vector<Candidate> candidates_;
};

}  // namespace

std::vector<FinderPattern> find_finders(const GrayFrame& frame, const BinaryFrame& binary,
                                        FinderDemand demand, const TimeBox& time) {
  Search search{frame, binary, demand};
  for (std::uint32_t y = 1; y < binary.size.height; y += kRowStep) {
    if (y % kRowsPerTimeCheck == 1 && time.is_over()) break;
    search.scan_row(y);
  }
  return std::move(search).best();
}

}  // namespace fedatario::scanner
