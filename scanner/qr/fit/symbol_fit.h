#pragma once

#include <vector>

#include "scanner/qr/fit/finder_guess.h"
#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// Part of the alignment patterns that was found; where there are none, of version 1, as much as
/// says little.
[[nodiscard]] constexpr float certainty_of(int found, int count) {
  return count == 0 ? 0.3F : static_cast<float>(found) / static_cast<float>(count);
}

/// A symbol whose modules were located.
struct FittedSymbol {
  ModuleGrid grid;
  std::vector<Point> anchors;  ///< where a pattern was found, in modules
  int alignment_found = 0;
  int alignment_count = 0;

  [[nodiscard]] float certainty() const { return certainty_of(alignment_found, alignment_count); }
};

/// Locates the modules of the symbol whose finder patterns are guessed, once for each version that
/// it may have, likeliest first. Empty where the guesses are no finder patterns.
[[nodiscard]] std::vector<FittedSymbol> fit_symbol(const PixelSampler& pixels,
                                                   const FinderPatches& guesses);

}  // namespace fedatario::scanner
