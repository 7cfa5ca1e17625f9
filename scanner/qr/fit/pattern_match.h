#pragma once

#include "scanner/qr/geometry/affine_patch.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// How well the grey values around a patch follow a pattern of rings, as a correlation from -1 to
/// 1; -1 where there is no contrast at all. A reversed symbol is matched on its complement.
/// The finder pattern with its separator has 9 x 9 modules, an alignment pattern 5 x 5 (ISO/IEC
/// 18004, 5.3.2, 5.3.3, 5.3.5).
[[nodiscard]] float match_finder(const PixelSampler& pixels, const AffinePatch& patch);
[[nodiscard]] float match_alignment(const PixelSampler& pixels, const AffinePatch& patch);

/// Grey halfway between the dark and the light modules of a finder pattern.
[[nodiscard]] float finder_threshold(const PixelSampler& pixels, const AffinePatch& patch);

}  // namespace fedatario::scanner
