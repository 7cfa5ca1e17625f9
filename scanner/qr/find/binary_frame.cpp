#include "scanner/qr/find/binary_frame.h"

#include <algorithm>
#include <numeric>

namespace fedatario::scanner {
namespace {

/// Sums of the four columns of each cell over the rows y to y_end.
void add_row(ByteView row, std::vector<std::uint32_t>& sums) {
  const std::size_t whole = row.size() / CellMeans::kCell;
  for (std::size_t i = 0; i < whole; ++i) {
    const Byte* cell = row.data() + i * CellMeans::kCell;
    sums[i] += std::uint32_t{cell[0]} + cell[1] + cell[2] + cell[3];
  }
  for (std::size_t x = whole * CellMeans::kCell; x < row.size(); ++x)
    sums[whole] += row[x];
}

/// Means over 2 * reach + 1 neighbours along one axis; the last cell stands for those beyond it.
void smooth(const std::uint8_t* in, std::uint8_t* out, int count, int step, int reach) {
  const auto at = [&](int i) {
    return std::uint32_t{in[static_cast<std::ptrdiff_t>(std::clamp(i, 0, count - 1)) * step]};
  };
  const auto window = static_cast<std::uint32_t>(2 * reach + 1);
  std::uint32_t sum = 0;
  for (int i = -reach; i <= reach; ++i)
    sum += at(i);
  for (int i = 0; i < count; ++i) {
    out[static_cast<std::ptrdiff_t>(i) * step] =
        static_cast<std::uint8_t>((sum + window / 2) / window);
    sum += at(i + reach + 1) - at(i - reach);
  }
}

std::vector<std::uint8_t> local_means(const CellMeans& cells, int reach) {
  const int columns = static_cast<int>(cells.columns);
  const int rows = static_cast<int>(cells.rows);
  std::vector<std::uint8_t> along(cells.means.size());
  for (int y = 0; y < rows; ++y)
    smooth(cells.means.data() + y * columns, along.data() + y * columns, columns, 1, reach);
  std::vector<std::uint8_t> means(cells.means.size());
  for (int x = 0; x < columns; ++x)
    smooth(along.data() + x, means.data() + x, rows, columns, reach);
  return means;
}

/// Per pixel of a row: what a pixel must stay under to be dark.
void spread(const std::uint8_t* means, int margin, std::vector<std::uint8_t>& limits) {
  for (std::size_t x = 0; x < limits.size(); ++x)
    limits[x] = static_cast<std::uint8_t>(std::max(0, means[x / CellMeans::kCell] - margin));
}

}  // namespace

CellMeans cell_means(const GrayFrame& frame) {
  const FrameSize size = frame.size();
  CellMeans cells;
  cells.columns = (size.width + CellMeans::kCell - 1) / CellMeans::kCell;
  cells.rows = (size.height + CellMeans::kCell - 1) / CellMeans::kCell;
  cells.means.reserve(std::size_t{cells.columns} * cells.rows);
  std::vector<std::uint32_t> sums(cells.columns);
  for (std::uint32_t top = 0; top < size.height; top += CellMeans::kCell) {
    const std::uint32_t bottom = std::min(size.height, top + CellMeans::kCell);
    std::ranges::fill(sums, 0U);
    for (std::uint32_t y = top; y < bottom; ++y)
      add_row(frame.row(y), sums);
    for (std::uint32_t i = 0; i < cells.columns; ++i) {
      const std::uint32_t width = std::min(CellMeans::kCell, size.width - i * CellMeans::kCell);
      const std::uint32_t count = width * (bottom - top);
      cells.means.push_back(static_cast<std::uint8_t>((sums[i] + count / 2) / count));
    }
  }
  return cells;
}

BinaryFrame binarise(const GrayFrame& frame, const CellMeans& cells, LocalThreshold threshold) {
  const FrameSize size = frame.size();
  BinaryFrame binary{size, std::vector<std::uint8_t>(size.pixels())};
  const auto means = local_means(cells, threshold.reach);
  std::vector<std::uint8_t> limits(size.width);
  for (std::uint32_t y = 0; y < size.height; ++y) {
    if (y % CellMeans::kCell == 0) {
      spread(means.data() + std::size_t{y / CellMeans::kCell} * cells.columns, threshold.margin,
             limits);
    }
    const Byte* pixels = frame.row(y).data();
    std::uint8_t* dark = binary.dark.data() + std::size_t{y} * size.width;
    for (std::uint32_t x = 0; x < size.width; ++x)
      dark[x] = static_cast<std::uint8_t>(pixels[x] < limits[x]);
  }
  return binary;
}

}  // namespace fedatario::scanner
