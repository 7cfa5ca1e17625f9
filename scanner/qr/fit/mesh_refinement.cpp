#include "scanner/qr/fit/mesh_refinement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fedatario::scanner {
namespace {

constexpr float kStep = 0.125F;            // modules
constexpr float kDistanceCost = 0.10F;     // part of the contrast, a module squared
constexpr float kMostDisagreement = 0.3F;  // modules

struct Pass {
  int steps;   ///< in each direction
  int window;  ///< modules in each direction
};

/// Wide first, then closer.
constexpr std::array<Pass, 3> kPasses = {Pass{4, 4}, Pass{3, 3}, Pass{2, 3}};

/// How much the modules of a window differ.
float contrast_of(const PixelSampler& pixels, const std::vector<Point>& places, Point shift) {
  float sum = 0;
  float squares = 0;
  for (const Point place : places) {
    const float grey = pixels.at(place + shift);
    sum += grey;
    squares += grey * grey;
  }
  const auto count = static_cast<float>(places.size());
  return squares / count - (sum / count) * (sum / count);
}

class Refinement {
 public:
  Refinement(const PixelSampler& pixels, const ModuleGrid& grid, Pass pass)
      : pixels_{pixels}, grid_{grid}, pass_{pass}, columns_{grid.columns()} {}

  [[nodiscard]] ModuleGrid refined() {
    std::vector<Point> shifts;
    for (int row = 0; row < columns_; ++row) {
      for (int column = 0; column < columns_; ++column)
        shifts.push_back(best_shift(column, row));
    }
    ModuleGrid next = grid_;
    for (int row = 0; row < columns_; ++row) {
      for (int column = 0; column < columns_; ++column) {
        const Point shift = agreed(shifts, column, row);
        next.node(column, row) = patch_at(column, row, 1).at(shift.x, shift.y) -
                                 patch_at(column, row, 1).centre + grid_.node(column, row);
      }
    }
    return next;
  }

 private:
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
    const auto [middle_x, middle_y] = inside(column, row, pass_.window);
    places_.clear();
    for (int y = -pass_.window; y <= pass_.window; ++y) {
      for (int x = -pass_.window; x <= pass_.window; ++x)
        places_.push_back(grid_.at(static_cast<float>(middle_x + x) + 0.5F,
                                   static_cast<float>(middle_y + y) + 0.5F));
    }
  }

  /// In modules.
  [[nodiscard]] Point best_shift(int column, int row) {
    take_window(column, row);
    const AffinePatch patch = patch_at(column, row, pass_.window);
    Point best;
    float most = -1;
    for (int y = -pass_.steps; y <= pass_.steps; ++y) {
      for (int x = -pass_.steps; x <= pass_.steps; ++x) {
        const Point shift{static_cast<float>(x) * kStep, static_cast<float>(y) * kStep};
        const float cost = 1 - kDistanceCost * dot(shift, shift);
        const float contrast =
            cost * contrast_of(pixels_, places_, patch.at(shift.x, shift.y) - patch.centre);
        if (contrast <= most) continue;
        most = contrast;
        best = shift;
      }
    }
    return best;
  }

  /// Half its own shift and half the median of its neighbourhood; all of that where they disagree.
  [[nodiscard]] Point agreed(const std::vector<Point>& shifts, int column, int row) const {
    std::vector<float> across;
    std::vector<float> along;
    for (int y = std::max(0, row - 1); y <= std::min(columns_ - 1, row + 1); ++y) {
      for (int x = std::max(0, column - 1); x <= std::min(columns_ - 1, column + 1); ++x) {
        const Point shift = shifts[static_cast<std::size_t>(y * columns_ + x)];
        across.push_back(shift.x);
        along.push_back(shift.y);
      }
    }
    const auto median = [](std::vector<float>& values) {
      const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
      std::ranges::nth_element(values, middle);
      return *middle;
    };
    const Point common{median(across), median(along)};
    const Point own = shifts[static_cast<std::size_t>(row * columns_ + column)];
    if (length(own - common) > kMostDisagreement) return common;
    return (own + common) * 0.5F;
  }

  const PixelSampler& pixels_;
  const ModuleGrid& grid_;
  Pass pass_;
  int columns_;
  std::vector<Point> places_;
};

}  // namespace

ModuleGrid refine_mesh(const PixelSampler& pixels, ModuleGrid grid) {
  for (const Pass pass : kPasses)
    grid = Refinement{pixels, grid, pass}.refined();
  return grid;
}

}  // namespace fedatario::scanner
