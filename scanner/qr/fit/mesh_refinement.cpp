#include "scanner/qr/fit/mesh_refinement.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <queue>

namespace fedatario::scanner {
namespace {

// All in modules.
constexpr float kReach = 0.375F;           // from where a place starts
constexpr int kWindow = 2;                 // to each side, whose contrast counts
constexpr float kAnchorReach = 3.0F;       // within which an anchor vouches for a place
constexpr float kMostDisagreement = 0.3F;  // of a place with its neighbourhood

/// Part of the contrast that a way costs, a module squared.
constexpr float kWayCost = 0.10F;

/// A place is tried again where a second neighbour has found its own.
constexpr int kMostTrials = 2;

/// A place that was tried and where it would go.
struct Trial {
  float contrast = 0;
  int place = 0;
  Point shift;

  friend bool operator<(const Trial& a, const Trial& b) { return a.contrast < b.contrast; }
};

class Refinement {
 public:
  Refinement(const PixelSampler& pixels, const ModuleGrid& grid)
      : pixels_{pixels},
        grid_{grid},
        columns_{grid.columns()},
        shifts_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(columns_)),
        trials_(shifts_.size()) {}

  void grow_from(std::span<const Point> anchors) {
    for (int place = 0; place < columns_ * columns_; ++place) {
      const bool vouched = std::ranges::any_of(
          anchors, [&](Point anchor) { return length(anchor - module_of(place)) < kAnchorReach; });
      if (vouched) try_place(place);
    }
    while (!front_.empty()) {
      const Trial best = front_.top();
      front_.pop();
      auto& shift = shift_of(best.place);
      if (shift) continue;
      shift = best.shift;
      try_neighbours(best.place);
    }
  }

  [[nodiscard]] ModuleGrid moved() const {
    ModuleGrid next = grid_;
    for (int row = 0; row < columns_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        const Point shift = agreed_shift(column, row);
        const AffinePatch patch = patch_at(column, row, 1);
        next.node(column, row) =
            grid_.node(column, row) + patch.along * shift.x + patch.down * shift.y;
      }
    }
    return next;
  }

 private:
  [[nodiscard]] Point module_of(int place) const {
    const int column = place % columns_;
    const int row = place / columns_;
    return {static_cast<float>(column * ModuleGrid::kSpacing),
            static_cast<float>(row * ModuleGrid::kSpacing)};
  }

  [[nodiscard]] std::optional<Point>& shift_of(int place) {
    return shifts_[static_cast<std::size_t>(place)];
  }
  [[nodiscard]] const std::optional<Point>& shift_of(int column, int row) const {
    const int place = row * columns_ + column;
    return shifts_[static_cast<std::size_t>(place)];
  }

  template <typename Visit>
  void visit_around(int column, int row, Visit visit) const {
    for (int y = std::max(0, row - 1); y <= std::min(columns_ - 1, row + 1); ++y) {
      for (int x = std::max(0, column - 1); x <= std::min(columns_ - 1, column + 1); ++x)
        visit(x, y);
    }
  }

  void try_neighbours(int place) {
    const int column = place % columns_;
    const int row = place / columns_;
    visit_around(column, row, [&](int x, int y) {
      const int next = y * columns_ + x;
      if ((x != column) == (y != row) || shift_of(next)) return;
      if (trials_[static_cast<std::size_t>(next)]++ < kMostTrials) try_place(next);
    });
  }

  void try_place(int place) {
    front_.push(best_near(place, shift_beside(place % columns_, place / columns_)));
  }

  [[nodiscard]] Point shift_beside(int column, int row) const {
    Point sum;
    float weights = 0;
    visit_around(column, row, [&](int x, int y) {
      const auto& shift = shift_of(x, y);
      if (!shift) return;
      const float weight = x == column || y == row ? 1.0F : 0.5F;
      sum = sum + *shift * weight;
      weights += weight;
    });
    return weights > 0 ? sum * (1 / weights) : Point{};
  }

  /// The modules around a known place, or as near to it as `margin` modules inside the edge.
  [[nodiscard]] AffinePatch patch_at(int column, int row, int margin) const {
    const auto [x, y] = inside(column, row, margin);
    return grid_.around(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
  }

  [[nodiscard]] std::array<int, 2> inside(int column, int row, int margin) const {
    const int last = grid_.side() - 1 - margin;
    return {std::clamp(column * ModuleGrid::kSpacing, margin, last),
            std::clamp(row * ModuleGrid::kSpacing, margin, last)};
  }

  void take_window(int column, int row) {
    const auto [middle_x, middle_y] = inside(column, row, kWindow);
    window_.clear();
    for (int y = middle_y - kWindow; y <= middle_y + kWindow; ++y) {
      for (int x = middle_x - kWindow; x <= middle_x + kWindow; ++x)
        window_.push_back(grid_.at(static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F));
    }
  }

  /// How much the modules of the window differ when it is shifted, by pixels.
  [[nodiscard]] float contrast_at(Point shift) const {
    float sum = 0;
    float squares = 0;
    for (const Point place : window_) {
      const float grey = pixels_.at(place + shift);
      sum += grey;
      squares += grey * grey;
    }
    const auto count = static_cast<float>(window_.size());
    return squares / count - (sum / count) * (sum / count);
  }

  /// Uphill from a start in steps of a quarter, then an eighth of a module.
  [[nodiscard]] Trial best_near(int place, Point start) {
    const int column = place % columns_;
    const int row = place / columns_;
    take_window(column, row);
    const AffinePatch patch = patch_at(column, row, kWindow);
    const auto value_at = [&](Point way) {
      const Point shift = start + way;
      return (1 - kWayCost * dot(way, way)) *
             contrast_at(patch.along * shift.x + patch.down * shift.y);
    };
    Point best;
    float most = value_at(best);
    for (float step = 0.25F; step > 0.1F;) {
      const Point from = best;
      for (const Point way : {Point{-step, 0}, Point{step, 0}, Point{0, -step}, Point{0, step}}) {
        const Point to = from + way;
        if (std::max(std::abs(to.x), std::abs(to.y)) > kReach) continue;
        const float value = value_at(to);
        if (value <= most) continue;
        most = value;
        best = to;
      }
      if (best == from) step /= 2;
    }
    return {most, place, start + best};
  }

  /// Half its own shift and half the median of its neighbourhood; all of that where they disagree.
  [[nodiscard]] Point agreed_shift(int column, int row) const {
    std::array<float, 9> across{};
    std::array<float, 9> along{};
    std::ptrdiff_t count = 0;
    visit_around(column, row, [&](int x, int y) {
      const Point shift = shift_of(x, y).value_or(Point{});
      across[static_cast<std::size_t>(count)] = shift.x;
      along[static_cast<std::size_t>(count)] = shift.y;
      ++count;
    });
    const auto median = [count](std::array<float, 9>& values) {
      const auto middle = values.begin() + count / 2;
      std::nth_element(values.begin(), middle, values.begin() + count);
      return *middle;
    };
    const Point common{median(across), median(along)};
    const Point own = shift_of(column, row).value_or(Point{});
    if (length(own - common) > kMostDisagreement) return common;
    return (own + common) * 0.5F;
  }

  const PixelSampler& pixels_;
  const ModuleGrid& grid_;
  int columns_;
  std::vector<std::optional<Point>> shifts_;
  std::vector<int> trials_;
  std::priority_queue<Trial> front_;
  std::vector<Point> window_;
};

}  // namespace

ModuleGrid refine_mesh(const PixelSampler& pixels, const ModuleGrid& grid,
                       std::span<const Point> anchors) {
  Refinement refinement{pixels, grid};
  refinement.grow_from(anchors);
  return refinement.moved();
}

}  // namespace fedatario::scanner
