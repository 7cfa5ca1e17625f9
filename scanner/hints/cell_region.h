#pragma once

#include <cstdint>
#include <vector>

#include "scanner/frames/point.h"
#include "scanner/hints/cell_map.h"

namespace fedatario::scanner {

/// Which edges of the frame something reaches.
struct FrameEdges {
  bool left = false;
  bool top = false;
  bool right = false;
  bool bottom = false;

  [[nodiscard]] int count() const { return int{left} + int{top} + int{right} + int{bottom}; }
  [[nodiscard]] bool opposite() const { return (left && right) || (top && bottom); }
  friend bool operator==(const FrameEdges&, const FrameEdges&) = default;
};

/// Marked cells that hang together by their sides, as indices into the map.
using CellRegion = std::vector<int>;

/// The regions of the cells marked 1, those of fewer than `least` cells left out.
[[nodiscard]] std::vector<CellRegion> regions_of(const std::vector<std::uint8_t>& marked,
                                                 const CellMap& map, std::size_t least);

/// What a region looks like; lengths in pixels.
struct RegionShape {
  Point centre;
  float side = 0;        ///< of a square of its area
  float elongation = 1;  ///< length by width
  float solidity = 0;    ///< area by that of a filled parallelogram of its second moments
  Point upper_left;      ///< of its bounding box
  Point lower_right;
  FrameEdges edges;
};

[[nodiscard]] RegionShape shape_of(const CellRegion& region, const CellMap& map);

}  // namespace fedatario::scanner
