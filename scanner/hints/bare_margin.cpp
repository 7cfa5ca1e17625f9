#include "scanner/hints/bare_margin.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace fedatario::scanner {
namespace {

/// What uneven light and the blur of the print beside it take of bare paper.
constexpr float kMostFillOfPaper = 0.14F;

constexpr std::uint8_t kTwoAway = 1;
constexpr std::uint8_t kBeside = 2;

/// Marks what is within two cells of one, keeping what is nearer to another.
void mark_about(std::vector<std::uint8_t>& nearness, const CellMap& map, int cell) {
  const int column = cell % map.columns;
  const int row = cell / map.columns;
  for (int y = std::max(0, row - 2); y <= std::min(map.rows - 1, row + 2); ++y) {
    for (int x = std::max(0, column - 2); x <= std::min(map.columns - 1, column + 2); ++x) {
      const bool beside = std::max(std::abs(x - column), std::abs(y - row)) < 2;
      std::uint8_t& mark = nearness[static_cast<std::size_t>(y * map.columns + x)];
      mark = std::max(mark, beside ? kBeside : kTwoAway);
    }
  }
}

}  // namespace

float bareness_about(const CellRegion& region, const CellMap& map, const PaperLevel& paper) {
  std::vector<std::uint8_t> nearness(map.cells.size());
  for (const int cell : region)
    mark_about(nearness, map, cell);
  int bare = 0;
  int ring = 0;
  for (int cell = 0; cell < static_cast<int>(nearness.size()); ++cell) {
    if (nearness[static_cast<std::size_t>(cell)] != kTwoAway) continue;
    ++ring;
    const float level = paper.at(map, cell % map.columns, cell / map.columns);
    const float mean = map.cells[static_cast<std::size_t>(cell)].mean();
    bare += static_cast<int>(mean > (1 - kMostFillOfPaper) * level);
  }
  return ring == 0 ? 1 : static_cast<float>(bare) / static_cast<float>(ring);
}

}  // namespace fedatario::scanner
