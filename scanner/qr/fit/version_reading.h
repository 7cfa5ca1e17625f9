#pragma once

#include <vector>

#include "scanner/qr/fit/finder_guess.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// The versions that a symbol may have, likeliest first: what its two blocks of version information
/// say (ISO/IEC 18004, 7.10) where they are read and agree with the distance of the patterns, else
/// what that distance says, give or take one. Empty where no version fits.
[[nodiscard]] std::vector<int> read_versions(const PixelSampler& pixels,
                                             const FinderPatches& patches);

}  // namespace fedatario::scanner
