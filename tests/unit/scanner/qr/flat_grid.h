#pragma once

#include "scanner/qr/sample/module_grid.h"

namespace fedatario::scanner {

/// The grid of modules that `place_of` puts in the frame.
template <typename PlaceOf>
[[nodiscard]] ModuleGrid grid_by(int side, PlaceOf place_of) {
  ModuleGrid grid{side};
  for (int row = 0; row < grid.columns(); ++row) {
    for (int column = 0; column < grid.columns(); ++column)
      grid.node(column, row) = place_of(Point{static_cast<float>(column * ModuleGrid::kSpacing),
                                              static_cast<float>(row * ModuleGrid::kSpacing)});
  }
  return grid;
}

/// Modules as `pictures::seen_flat` draws them.
[[nodiscard]] inline ModuleGrid flat_grid(int side, float module_pixels, float margin = 4) {
  return grid_by(side, [=](Point module) {
    return (module + Point{margin, margin}) * module_pixels;
  });
}

}  // namespace fedatario::scanner
