#include "scanner/hints/code_cells.h"

#include <algorithm>
#include <cmath>

#include "scanner/hints/frame_cells.h"

namespace fedatario::scanner {
namespace {

/// Half dark modules take half the light; a camera's gamma lifts that to three quarters of the
/// paper's grey. Dense letters take a sixth of it.
constexpr float kLeastFill = 0.17F;
constexpr float kMostFill = 0.75F;

/// A code out of focus by one and a half modules still changes by so much.
constexpr float kLeastContrast = 0.032F;

/// A code moved by five modules in one direction keeps more change along it than an edge.
constexpr float kLeastRoundness = 0.11F;

/// Under this nothing is seen of the print.
constexpr float kLeastPaper = 8;

/// Marked cells in each place's row and its neighbours' rows.
std::vector<int> column_sums(const std::vector<std::uint8_t>& marked, const CellMap& map) {
  std::vector<int> sums(marked.begin(), marked.end());
  const auto columns = static_cast<std::size_t>(map.columns);
  for (std::size_t cell = columns; cell < marked.size(); ++cell) {
    sums[cell] += marked[cell - columns];
    sums[cell - columns] += marked[cell];
  }
  return sums;
}

/// Of the cells about a place that are in the frame.
std::vector<std::uint8_t> majority(const std::vector<std::uint8_t>& marked, const CellMap& map) {
  const auto sums = column_sums(marked, map);
  std::vector<std::uint8_t> agreed(marked.size());
  for (int row = 0; row < map.rows; ++row) {
    const int height = 1 + int{row > 0} + int{row + 1 < map.rows};
    for (int column = 0; column < map.columns; ++column) {
      const auto cell = static_cast<std::size_t>(row * map.columns + column);
      const bool left = column > 0;
      const bool right = column + 1 < map.columns;
      const int found = sums[cell] + (left ? sums[cell - 1] : 0) + (right ? sums[cell + 1] : 0);
      const int neighbours = height * (1 + int{left} + int{right});
      agreed[cell] = static_cast<std::uint8_t>(2 * found > neighbours);
    }
  }
  return agreed;
}

}  // namespace

bool is_like_code(const CellSums& cell, float paper, float noise) {
  if (paper < kLeastPaper) return false;
  // Cheapest first: most of a frame is bare paper and desk.
  const float fill = 1 - cell.mean() / paper;
  if (fill < kLeastFill || fill > kMostFill) return false;
  const float contrast = kLeastContrast * paper;
  if (cell.variance() - noise < contrast * contrast) return false;
  return roundness_of(cell.gradient(), noise) >= kLeastRoundness;
}

std::vector<std::uint8_t> code_cells(const CellMap& map, const PaperLevel& paper, float noise) {
  std::vector<std::uint8_t> alike;
  alike.reserve(map.cells.size());
  for (int row = 0; row < map.rows; ++row) {
    for (int column = 0; column < map.columns; ++column) {
      const float level = paper.at(map, column, row);
      alike.push_back(static_cast<std::uint8_t>(is_like_code(map.at(column, row), level, noise)));
    }
  }
  return majority(alike, map);
}

}  // namespace fedatario::scanner
