#pragma once

#include <cstdint>
#include <vector>

#include "scanner/hints/cell_map.h"
#include "scanner/hints/paper_level.h"

namespace fedatario::scanner {

/// Whether print of half dark modules looks so, sharp or not, on paper of that grey and under noise
/// of that variance: letters cover less, bars and the edges of sheets change in one direction,
/// cards and desks hardly change.
[[nodiscard]] bool is_like_code(const CellSums& cell, float paper, float noise);

/// Per cell of `map`: 1 where it and most of its neighbours look like a code.
[[nodiscard]] std::vector<std::uint8_t> code_cells(const CellMap& map, const PaperLevel& paper,
                                                   float noise);

}  // namespace fedatario::scanner
