#include "scanner/hints/cell_region.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace fedatario::scanner {
namespace {

/// Takes a region's cells out of `left`, the one at `start` first.
CellRegion take_region(std::vector<std::uint8_t>& left, const CellMap& map, int start) {
  CellRegion region{start};
  left[static_cast<std::size_t>(start)] = 0;
  for (std::size_t next = 0; next < region.size(); ++next) {
    const int column = region[next] % map.columns;
    const int row = region[next] / map.columns;
    const auto join = [&](int x, int y) {
      if (x < 0 || y < 0 || x >= map.columns || y >= map.rows) return;
      std::uint8_t& mark = left[static_cast<std::size_t>(y * map.columns + x)];
      if (mark != 0) region.push_back(y * map.columns + x);
      mark = 0;
    };
    join(column - 1, row);
    join(column + 1, row);
    join(column, row - 1);
    join(column, row + 1);
  }
  return region;
}

struct Moments {
  float x = 0;
  float y = 0;
  float xx = 0;
  float yy = 0;
  float xy = 0;
};

/// Centre and second moments of the area, in cells; a cell alone has a twelfth.
Moments moments_of(const CellRegion& region, const CellMap& map) {
  Moments sum;
  for (const int cell : region) {
    const auto x = static_cast<float>(cell % map.columns) + 0.5F;
    const auto y = static_cast<float>(cell / map.columns) + 0.5F;
    sum.x += x;
    sum.y += y;
    sum.xx += x * x;
    sum.yy += y * y;
    sum.xy += x * y;
  }
  const auto count = static_cast<float>(region.size());
  const float x = sum.x / count;
  const float y = sum.y / count;
  return {x, y, sum.xx / count - x * x + 1.0F / 12, sum.yy / count - y * y + 1.0F / 12,
          sum.xy / count - x * y};
}

}  // namespace

std::vector<CellRegion> regions_of(const std::vector<std::uint8_t>& marked, const CellMap& map,
                                   std::size_t least) {
  auto left = marked;
  std::vector<CellRegion> regions;
  for (int cell = 0; cell < static_cast<int>(left.size()); ++cell) {
    if (left[static_cast<std::size_t>(cell)] == 0) continue;
    auto region = take_region(left, map, cell);
    if (region.size() >= least) regions.push_back(std::move(region));
  }
  return regions;
}

RegionShape shape_of(const CellRegion& region, const CellMap& map) {
  const Moments moments = moments_of(region, map);
  const float spread = std::hypot(moments.xx - moments.yy, 2 * moments.xy);
  const float longest = (moments.xx + moments.yy + spread) / 2;
  const float shortest = std::max(1.0F / 12, (moments.xx + moments.yy - spread) / 2);
  int left = map.columns;
  int top = map.rows;
  int right = 0;
  int bottom = 0;
  for (const int cell : region) {
    left = std::min(left, cell % map.columns);
    top = std::min(top, cell / map.columns);
    right = std::max(right, cell % map.columns);
    bottom = std::max(bottom, cell / map.columns);
  }
  const auto side = static_cast<float>(map.side);
  const auto count = static_cast<float>(region.size());
  const auto corner = [&](int x, int y) {
    return Point{static_cast<float>(x), static_cast<float>(y)} * side;
  };
  return {.centre = Point{moments.x, moments.y} * side,
          .side = std::sqrt(count) * side,
          .elongation = std::sqrt(longest / shortest),
          .solidity = count / (12 * std::sqrt(longest * shortest)),
          .upper_left = corner(left, top),
          .lower_right = corner(right + 1, bottom + 1),
          .edges = {left == 0, top == 0, right == map.columns - 1, bottom == map.rows - 1}};
}

}  // namespace fedatario::scanner
