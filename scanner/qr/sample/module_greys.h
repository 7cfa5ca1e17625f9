#pragma once

#include <vector>

#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// One number for each module, row by row.
struct ModuleGreys {
  int side = 0;
  std::vector<float> values;
};

/// The grey of each module: its middle, and a little of its four sides.
[[nodiscard]] ModuleGreys sample_modules(const PixelSampler& pixels, const ModuleGrid& grid);

/// How greys become soft bits.
struct Softening {
  /// How much of the neighbours' mean is taken out of a module, 0 to below 1: what blur put in.
  float equaliser = 0;
  /// Modules, odd: over how many a mean is dark or light.
  int window = 11;
};

/// Soft bits: above 0 dark, below light, 1 the usual distance of a module from its surroundings.
[[nodiscard]] ModuleGreys soften(const ModuleGreys& greys, Softening softening);

}  // namespace fedatario::scanner
