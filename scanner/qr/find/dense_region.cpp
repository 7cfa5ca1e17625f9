#include "scanner/qr/find/dense_region.h"

#include <algorithm>
#include <optional>

namespace fedatario::scanner {
namespace {

constexpr std::size_t kMostRegions = 2;

/// A square that stands on its corner fills half of its rectangle; a paragraph is wider than high.
constexpr float kLeastFilled = 0.45F;
constexpr float kMostStretched = 2.2F;

/// Places that are looked at before the frame is left.
constexpr int kMostTrials = 12;

/// Cells to each side over which density is told.
constexpr int kReach = 2;

/// Below it there is no print but noise.
constexpr int kLeastDeviation = 5;

constexpr std::uint32_t kLeastSide = 5;  // cells
constexpr std::uint32_t kMargin = 3;     // cells

bool is_like_a_code(std::uint32_t width, std::uint32_t height, std::uint32_t cells) {
  const auto [less, more] = std::minmax(width, height);
  const auto area = static_cast<float>(width) * static_cast<float>(height);
  return less >= kLeastSide &&
         static_cast<float>(more) <= kMostStretched * static_cast<float>(less) &&
         static_cast<float>(cells) >= kLeastFilled * area;
}

class Regions {
 public:
  explicit Regions(const Cells& density) : density_{density}, visited_(density.greys.size()) {}

  [[nodiscard]] std::vector<DenseRegion> densest_first() {
    std::vector<DenseRegion> regions;
    const int most = *std::ranges::max_element(density_.greys);
    const int least = std::max(kLeastDeviation, most * 3 / 5);
    for (int trial = 0; trial < kMostTrials && regions.size() < kMostRegions; ++trial) {
      const auto peak = densest_left();
      if (density_.greys[peak] < least || visited_[peak]) break;
      const auto region = spread_from(peak, least);
      if (region) regions.push_back(*region);
    }
    return regions;
  }

 private:
  [[nodiscard]] std::size_t densest_left() const {
    std::size_t best = 0;
    for (std::size_t i = 0; i < visited_.size(); ++i) {
      if (visited_[best] || (!visited_[i] && density_.greys[i] > density_.greys[best])) best = i;
    }
    return best;
  }

  /// The connected cells that are dense, and a margin. Empty where their outline is no code's.
  [[nodiscard]] std::optional<DenseRegion> spread_from(std::size_t peak, int least) {
    std::vector<std::size_t> open{peak};
    visited_[peak] = true;
    std::uint32_t left = density_.columns;
    std::uint32_t right = 0;
    std::uint32_t top = density_.rows;
    std::uint32_t bottom = 0;
    std::uint32_t count = 0;
    while (!open.empty()) {
      const std::size_t cell = open.back();
      open.pop_back();
      ++count;
      const auto x = static_cast<std::uint32_t>(cell % density_.columns);
      const auto y = static_cast<std::uint32_t>(cell / density_.columns);
      left = std::min(left, x);
      right = std::max(right, x);
      top = std::min(top, y);
      bottom = std::max(bottom, y);
      const auto visit = [&](std::size_t next) {
        if (visited_[next] || density_.greys[next] < least) return;
        visited_[next] = true;
        open.push_back(next);
      };
      if (x > 0) visit(cell - 1);
      if (x + 1 < density_.columns) visit(cell + 1);
      if (y > 0) visit(cell - density_.columns);
      if (y + 1 < density_.rows) visit(cell + density_.columns);
    }
    const std::uint32_t width = right - left + 1;
    const std::uint32_t height = bottom - top + 1;
    if (!is_like_a_code(width, height, count)) return std::nullopt;
    left -= std::min(left, kMargin);
    top -= std::min(top, kMargin);
    right = std::min(right + kMargin, density_.columns - 1);
    bottom = std::min(bottom + kMargin, density_.rows - 1);
    return DenseRegion{left, top, right - left + 1, bottom - top + 1};
  }

  const Cells& density_;
  std::vector<bool> visited_;
};

}  // namespace

std::vector<DenseRegion> dense_regions(const Cells& deviations) {
  if (deviations.greys.empty()) return {};
  const Cells density = smooth(deviations, kReach);
  return Regions{density}.densest_first();
}

int densest(const Cells& deviations) {
  if (deviations.greys.empty()) return 0;
  const Cells density = smooth(deviations, kReach);
  return *std::ranges::max_element(density.greys);
}

}  // namespace fedatario::scanner
