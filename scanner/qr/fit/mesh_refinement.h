#pragma once

#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// Shifts each known place of a grid by at most half a module to where the modules around it differ
/// most: middles of modules are darker and lighter than edges, so a grid that lies right has the
/// greatest contrast. Neighbours keep each other from wandering off.
[[nodiscard]] ModuleGrid refine_mesh(const PixelSampler& pixels, ModuleGrid grid);

}  // namespace fedatario::scanner
