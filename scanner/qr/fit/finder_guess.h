#pragma once

#include <array>
#include <span>

#include "scanner/qr/find/binary_frame.h"
#include "scanner/qr/find/finder_triple.h"
#include "scanner/qr/geometry/affine_patch.h"

namespace fedatario::scanner {

/// The three patterns of a symbol in the order corner, right, down.
using FinderPatches = std::array<AffinePatch, 3>;

/// A first guess of how the modules lie around each pattern: along the lines between the three
/// middles, as far apart as the pattern's outer edges say.
[[nodiscard]] FinderPatches guess_patches(const BinaryFrame& binary,
                                          std::span<const FinderPattern> finders,
                                          const FinderTriple& triple);

}  // namespace fedatario::scanner
