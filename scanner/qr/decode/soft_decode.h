#pragma once

#include <cstdint>
#include <optional>

#include "scanner/qr/sample/module_greys.h"

namespace fedatario::scanner {

/// A symbol whose check symbols all hold.
struct MendedSymbol {
  ModuleGreys modules;  ///< upright: 1 for dark and -1 for light modules
  /// Whether it was seen in a mirror.
  enum class Side : std::uint8_t { front, mirrored } side = Side::front;
};

/// Mends a symbol by what its soft bits doubt: the codewords with the weakest bits are left open,
/// so that nearly twice as many as the level's promise can be missing, under glare or a crease.
/// `soft` as `soften` makes it. Empty where that fails, or where the check codewords left over
/// would let noise pass more often than once in 2^40.
[[nodiscard]] std::optional<MendedSymbol> mend_symbol(const ModuleGreys& soft);

}  // namespace fedatario::scanner
