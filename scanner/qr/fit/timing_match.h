#pragma once

#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// How well the two timing patterns, dark and light by turns between the finder patterns (ISO/IEC
/// 18004, 5.3.4), show under a grid: a correlation from -1 to 1, the mean of both. Three patterns
/// that belong to no symbol, or a wrong version, give about 0.
[[nodiscard]] float match_timing(const PixelSampler& pixels, const ModuleGrid& grid);

}  // namespace fedatario::scanner
