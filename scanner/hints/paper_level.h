#pragma once

#include <cstdint>
#include <vector>

#include "scanner/hints/cell_map.h"

namespace fedatario::scanner {

/// How bright unprinted paper is at each place: the brightest of the finest cells in reach.
class PaperLevel {
 public:
  /// With a reach of half a square of `kSquare` pixels.
  explicit PaperLevel(const CellMap& finest);

  /// With one of that many pixels.
  [[nodiscard]] PaperLevel within(std::uint32_t reach) const;

  /// At a cell of `map`, whose sides are those of the finest or longer; grey.
  [[nodiscard]] float at(const CellMap& map, int column, int row) const;

  static constexpr std::uint32_t kSquare = 4 * kFinestCell;

 private:
  int columns_ = 0;
  int rows_ = 0;
  std::vector<float> levels_;
};

}  // namespace fedatario::scanner
