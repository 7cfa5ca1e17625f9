#pragma once

#include <optional>

#include "scanner/qr/sample/module_greys.h"

namespace fedatario::scanner {

/// Mends a symbol by what its soft bits doubt: the codewords with the weakest bits are left open,
/// so that nearly twice as many as the level's promise can be missing, under glare or a crease.
/// `soft` as `soften` makes it; the answer has 1 for dark and -1 for light modules and holds all
/// check symbols. Empty where that fails, or where the check codewords left over would let noise
/// pass more often than once in 2^40.
[[nodiscard]] std::optional<ModuleGreys> mend_symbol(const ModuleGreys& soft);

}  // namespace fedatario::scanner
