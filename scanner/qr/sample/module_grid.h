#pragma once

#include <vector>

#include "scanner/qr/geometry/affine_patch.h"
#include "scanner/qr/qr_reading.h"

namespace fedatario::scanner {

/// Where each module of a symbol lies in the frame: a net of known places every two modules, with
/// straight lines between.
class ModuleGrid {
 public:
  static constexpr int kSpacing = 2;

  /// Promise of the caller: `side` is that of a version.
  explicit ModuleGrid(int side)
      : side_{side},
        columns_{side / kSpacing + 2},
        nodes_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(columns_)) {}

  [[nodiscard]] int side() const { return side_; }
  /// Known places in a row, and rows of them. The last ones lie beyond the symbol's edge.
  [[nodiscard]] int columns() const { return columns_; }
  [[nodiscard]] Point& node(int column, int row) { return nodes_[index(column, row)]; }
  [[nodiscard]] Point node(int column, int row) const { return nodes_[index(column, row)]; }

  /// In modules from the symbol's upper left corner: the middle of the first module is (0.5, 0.5).
  [[nodiscard]] Point at(float x, float y) const;
  /// The modules around a place, over four of them.
  [[nodiscard]] AffinePatch around(float x, float y) const;

  [[nodiscard]] Corners corners() const;
  /// Mean side of a module in pixels.
  [[nodiscard]] float module() const;

 private:
  [[nodiscard]] std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }

  int side_;
  int columns_;
  std::vector<Point> nodes_;
};

}  // namespace fedatario::scanner
