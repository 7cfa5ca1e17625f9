#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/gray_frame.h"
#include "scanner/frames/point.h"

namespace fedatario::scanner {

/// Mean products of the differences of a pixel to the next along x and along y.
struct Gradient {
  float across = 0;
  float along = 0;
  float both = 0;
};

/// What is added up over one square cell of a frame. Sums of cells are sums of their union.
struct CellSums {
  std::uint32_t count = 0;  ///< pixels looked at
  std::uint32_t grey = 0;
  std::uint32_t square = 0;     ///< of the grey
  std::uint32_t saturated = 0;  ///< pixels at `kSaturated` or more
  /// Products of the differences to the next pixel along x and along y.
  std::uint32_t across = 0;
  std::uint32_t along = 0;
  std::int32_t both = 0;

  void add(const CellSums& other);
  [[nodiscard]] bool is_saturated() const { return 2 * saturated > count; }
  [[nodiscard]] float mean() const;
  [[nodiscard]] float variance() const;
  [[nodiscard]] Gradient gradient() const;
  friend bool operator==(const CellSums&, const CellSums&) = default;
};

/// Grey from which a camera's pixel says nothing more.
inline constexpr Byte kSaturated = 250;

/// A frame as square cells, row by row.
struct CellMap {
  std::uint32_t side = 0;  ///< pixels
  int columns = 0;
  int rows = 0;
  std::vector<CellSums> cells;

  [[nodiscard]] const CellSums& at(int column, int row) const {
    return cells[static_cast<std::size_t>(row * columns + column)];
  }
};

/// Side of the finest cells in pixels.
inline constexpr std::uint32_t kFinestCell = 8;

/// The whole cells of a frame, from some of its rows; none where a side is shorter than a cell and
/// one pixel.
[[nodiscard]] CellMap cell_sums(const GrayFrame& frame);

/// Area of the saturated cells between two corners, squared pixels.
[[nodiscard]] float saturated_area(const CellMap& map, Point upper_left, Point lower_right);

/// Four cells in one; an odd last row or column falls away.
[[nodiscard]] CellMap halved(const CellMap& map);

}  // namespace fedatario::scanner
