#pragma once

#include "scanner/hints/cell_region.h"
#include "scanner/hints/paper_level.h"

namespace fedatario::scanner {

/// Part of the cells two away from a region that are bare paper, as a code's quiet zone
/// and what is beside it are; 1 where the frame ends all about.
[[nodiscard]] float bareness_about(const CellRegion& region, const CellMap& map,
                                   const PaperLevel& paper);

}  // namespace fedatario::scanner
