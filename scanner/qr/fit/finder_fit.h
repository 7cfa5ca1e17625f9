#pragma once

#include "scanner/qr/fit/pattern_match.h"

namespace fedatario::scanner {

struct FittedFinder {
  AffinePatch patch;  ///< in modules of the symbol, around the pattern's middle
  float match = 0;    ///< correlation, -1 to 1
};

/// Moves, stretches and shears a first guess in ever smaller steps for as long as the pattern fits
/// better. The guess must be within half a module.
[[nodiscard]] FittedFinder fit_finder(const PixelSampler& pixels, const AffinePatch& guess);

}  // namespace fedatario::scanner
