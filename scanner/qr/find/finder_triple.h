#pragma once

#include <array>
#include <span>
#include <vector>

#include "scanner/qr/qr_reading.h"

namespace fedatario::scanner {

/// Three finder patterns that may be the corners of one symbol, as numbers in the list they were
/// taken from.
struct FinderTriple {
  std::size_t corner = 0;  ///< at the right angle
  std::size_t right = 0;   ///< clockwise from there, as a frame's y axis points down
  std::size_t down = 0;
  float oddness = 0;  ///< 0 for a square seen from above by good patterns
};

/// Every three that can be the corners of a symbol of version 1 to 40 seen at up to 45 degrees,
/// least odd first.
[[nodiscard]] std::vector<FinderTriple> find_triples(std::span<const FinderPattern> finders);

}  // namespace fedatario::scanner
