#include "scanner/hints/cell_map.h"

#include <algorithm>
#include <array>
#include <span>

namespace fedatario::scanner {
namespace {

/// Up to here half the rows are looked at, beyond it a quarter: what matters is seen, in time.
constexpr std::uint64_t kFewPixels = std::uint64_t{1} << 20U;

/// Rows of a cell that are looked at: even and odd ones, and the last, so that print which falls in
/// step with the cells is met at its edges too.
constexpr std::array<std::uint32_t, 4> kHalfOfRows{0, 2, 5, 7};
constexpr std::array<std::uint32_t, 2> kQuarterOfRows{2, 7};

std::span<const std::uint32_t> rows_for(FrameSize size) {
  if (size.pixels() > kFewPixels) return kQuarterOfRows;
  return kHalfOfRows;
}

/// One row of a cell; `next` is the row below. Both go one pixel beyond the cell.
CellSums line_sums(const Byte* row, const Byte* next) {
  CellSums sums;
  sums.count = kFinestCell;
  std::int32_t across = 0;
  std::int32_t along = 0;
  for (std::uint32_t x = 0; x < kFinestCell; ++x) {
    const std::int32_t here = row[x];
    const std::int32_t right = row[x + 1] - here;
    const std::int32_t down = next[x] - here;
    sums.grey += row[x];
    sums.square += static_cast<std::uint32_t>(here * here);
    sums.saturated += static_cast<std::uint32_t>(here >= kSaturated);
    across += right * right;
    along += down * down;
    sums.both += right * down;
  }
  sums.across = static_cast<std::uint32_t>(across);
  sums.along = static_cast<std::uint32_t>(along);
  return sums;
}

/// A row through a row of cells.
void add_line(const Byte* row, const Byte* next, std::span<CellSums> cells) {
  for (CellSums& cell : cells) {
    cell.add(line_sums(row, next));
    row += kFinestCell;
    next += kFinestCell;
  }
}

}  // namespace

void CellSums::add(const CellSums& other) {
  count += other.count;
  grey += other.grey;
  square += other.square;
  saturated += other.saturated;
  across += other.across;
  along += other.along;
  both += other.both;
}

float CellSums::mean() const {
  return count == 0 ? 0 : static_cast<float>(grey) / static_cast<float>(count);
}

float CellSums::variance() const {
  if (count == 0) return 0;
  return static_cast<float>(square) / static_cast<float>(count) - mean() * mean();
}

Gradient CellSums::gradient() const {
  if (count == 0) return {};
  const auto pixels = static_cast<float>(count);
  return {static_cast<float>(across) / pixels, static_cast<float>(along) / pixels,
          static_cast<float>(both) / pixels};
}

CellMap cell_sums(const GrayFrame& frame) {
  const FrameSize size = frame.size();
  CellMap map;
  map.side = kFinestCell;
  map.columns = static_cast<int>((size.width - 1) / kFinestCell);
  map.rows = static_cast<int>((size.height - 1) / kFinestCell);
  map.cells.resize(static_cast<std::size_t>(map.columns) * static_cast<std::size_t>(map.rows));
  auto cell = map.cells.begin();
  for (std::uint32_t top = 0; cell != map.cells.end(); top += kFinestCell) {
    const auto columns = std::span{cell, static_cast<std::size_t>(map.columns)};
    for (const std::uint32_t y : rows_for(size))
      add_line(frame.row(top + y).data(), frame.row(top + y + 1).data(), columns);
    cell += map.columns;
  }
  return map;
}

float saturated_area(const CellMap& map, Point upper_left, Point lower_right) {
  const auto side = static_cast<float>(map.side);
  const auto cell_at = [side](float pixel, int count) {
    return static_cast<int>(std::clamp(pixel / side, 0.0F, static_cast<float>(count)));
  };
  int saturated = 0;
  for (int row = cell_at(upper_left.y, map.rows); row < cell_at(lower_right.y, map.rows); ++row) {
    for (int column = cell_at(upper_left.x, map.columns);
         column < cell_at(lower_right.x, map.columns); ++column)
      saturated += static_cast<int>(map.at(column, row).is_saturated());
  }
  return static_cast<float>(saturated) * side * side;
}

CellMap halved(const CellMap& map) {
  CellMap half;
  half.side = map.side * 2;
  half.columns = map.columns / 2;
  half.rows = map.rows / 2;
  half.cells.reserve(static_cast<std::size_t>(half.columns) * static_cast<std::size_t>(half.rows));
  for (int row = 0; row < half.rows; ++row) {
    for (int column = 0; column < half.columns; ++column) {
      CellSums cell = map.at(2 * column, 2 * row);
      cell.add(map.at(2 * column + 1, 2 * row));
      cell.add(map.at(2 * column, 2 * row + 1));
      cell.add(map.at(2 * column + 1, 2 * row + 1));
      half.cells.push_back(cell);
    }
  }
  return half;
}

}  // namespace fedatario::scanner
