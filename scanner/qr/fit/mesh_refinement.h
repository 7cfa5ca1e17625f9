#pragma once

#include <span>

#include "scanner/qr/sample/module_grid.h"
#include "scanner/qr/sample/pixel.h"

namespace fedatario::scanner {

/// Moves the known places of a grid to where the modules around them differ most: the middles of
/// modules are darker and lighter than their edges, so that a grid that lies right has the greatest
/// contrast. Goes outward from the anchors, the places in modules where a pattern was found, always
/// on from where the contrast is best: each place starts as far off as those beside it, so that the
/// grid follows paper that curls or is creased for many modules, without slipping by a whole one.
/// `pixels` of a flattened patch, or light weighs more than modules.
[[nodiscard]] ModuleGrid refine_mesh(const PixelSampler& pixels, const ModuleGrid& grid,
                                     std::span<const Point> anchors);

}  // namespace fedatario::scanner
