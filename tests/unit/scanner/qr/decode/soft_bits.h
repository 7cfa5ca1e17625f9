#pragma once

#include "scanner/qr/sample/module_greys.h"
#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {

/// 1 for each dark module, -1 for each light one.
[[nodiscard]] inline ModuleGreys soft_bits(const pictures::Symbol& symbol) {
  ModuleGreys soft{symbol.side(), {}};
  for (int y = 0; y < symbol.side(); ++y) {
    for (int x = 0; x < symbol.side(); ++x)
      soft.values.push_back(symbol.is_dark(x, y) ? 1.0F : -1.0F);
  }
  return soft;
}

[[nodiscard]] inline float& at(ModuleGreys& soft, int x, int y) {
  return soft.values[static_cast<std::size_t>(y * soft.side + x)];
}

/// Rows for columns.
[[nodiscard]] inline ModuleGreys mirrored(ModuleGreys soft) {
  ModuleGreys out = soft;
  for (int y = 0; y < soft.side; ++y) {
    for (int x = 0; x < soft.side; ++x)
      at(out, x, y) = at(soft, y, x);
  }
  return out;
}

}  // namespace fedatario::scanner
