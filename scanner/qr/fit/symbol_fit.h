#pragma once

#include <vector>

#include "scanner/qr/fit/finder_guess.h"
#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// A symbol whose modules were located.
struct FittedSymbol {
  ModuleGrid grid;
  int alignment_found = 0;
  int alignment_count = 0;

  /// Part of the alignment patterns that was found; version 1 has none and says little.
  [[nodiscard]] float certainty() const {
    return alignment_count == 0
               ? 0.3F
               : static_cast<float>(alignment_found) / static_cast<float>(alignment_count);
  }
};

/// Locates the modules of the symbol whose finder patterns are guessed, once for each version that
/// it may have, likeliest first. Empty where the guesses are no finder patterns.
[[nodiscard]] std::vector<FittedSymbol> fit_symbol(const PixelSampler& pixels,
                                                   const FinderPatches& guesses);

}  // namespace fedatario::scanner
