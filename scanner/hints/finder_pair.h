#pragma once

#include <optional>
#include <span>

#include "scanner/hints/cell_map.h"
#include "scanner/qr/qr_reading.h"

namespace fedatario::scanner {

/// Two finder patterns that may be of one symbol, beside each other or across from each other.
struct FinderPair {
  Point middle;
  float distance = 0;  ///< pixels
  float module = 0;    ///< pixels
};

/// The surest pair of one size; empty where there is none.
[[nodiscard]] std::optional<FinderPair> find_pair(std::span<const FinderPattern> finders);

/// Saturated area about the pair, as a part of the symbol's.
[[nodiscard]] float washed_part(const FinderPair& pair, const CellMap& map);

}  // namespace fedatario::scanner
