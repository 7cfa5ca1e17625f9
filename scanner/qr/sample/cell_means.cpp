#include "scanner/qr/sample/cell_means.h"

#include <algorithm>
#include <cstdlib>

namespace fedatario::scanner {
namespace {

void add_row(ByteView row, std::vector<std::uint32_t>& sums) {
  const std::size_t whole = row.size() / Cells::kSide;
  const Byte* cell = row.data();
  std::uint32_t* sum = sums.data();
  for (std::size_t i = 0; i < whole; ++i, cell += Cells::kSide)
    sum[i] += std::uint32_t{cell[0]} + cell[1] + cell[2] + cell[3];
  for (std::size_t x = whole * Cells::kSide; x < row.size(); ++x)
    sum[whole] += row[x];
}

void add_deviations(ByteView row, const std::uint8_t* around, std::vector<std::uint32_t>& sums) {
  const std::size_t whole = row.size() / Cells::kSide;
  const auto deviation = [](Byte grey, int mean) {
    return static_cast<std::uint32_t>(std::abs(grey - mean));
  };
  const Byte* cell = row.data();
  std::uint32_t* sum = sums.data();
  for (std::size_t i = 0; i < whole; ++i, cell += Cells::kSide) {
    const int mean = around[i];
    sum[i] += deviation(cell[0], mean) + deviation(cell[1], mean) + deviation(cell[2], mean) +
              deviation(cell[3], mean);
  }
  for (std::size_t x = whole * Cells::kSide; x < row.size(); ++x)
    sum[whole] += deviation(row[x], around[whole]);
}

/// From the sums over the pixels of a row of cells.
void add_row_of_means(FrameSize size, std::uint32_t height, const std::vector<std::uint32_t>& sums,
                      Cells& cells) {
  for (std::uint32_t i = 0; i < cells.columns; ++i) {
    const std::uint32_t count = std::min(Cells::kSide, size.width - i * Cells::kSide) * height;
    cells.greys.push_back(static_cast<std::uint8_t>((sums[i] + count / 2) / count));
  }
}

/// One row of cells, or one column of them: `step` is how far the next is in memory.
void smooth_line(const std::uint8_t* in, std::uint8_t* out, int count, int step, int reach) {
  const auto at = [&](int i) {
    return std::uint32_t{in[static_cast<std::ptrdiff_t>(std::clamp(i, 0, count - 1)) * step]};
  };
  const auto window = static_cast<std::uint32_t>(2 * reach + 1);
  std::uint32_t sum = window / 2;
  for (int i = -reach; i <= reach; ++i)
    sum += at(i);
  for (int i = 0; i < count; ++i) {
    out[static_cast<std::ptrdiff_t>(i) * step] = static_cast<std::uint8_t>(sum / window);
    sum += at(i + reach + 1) - at(i - reach);
  }
}

}  // namespace

Cells cell_means(const GrayFrame& frame) {
  const FrameSize size = frame.size();
  Cells cells{.columns = (size.width + Cells::kSide - 1) / Cells::kSide,
              .rows = (size.height + Cells::kSide - 1) / Cells::kSide,
              .greys = {}};
  cells.greys.reserve(std::size_t{cells.columns} * cells.rows);
  std::vector<std::uint32_t> sums(cells.columns);
  for (std::uint32_t top = 0; top < size.height; top += Cells::kSide) {
    const std::uint32_t bottom = std::min(size.height, top + Cells::kSide);
    std::ranges::fill(sums, 0U);
    for (std::uint32_t y = top; y < bottom; ++y)
      add_row(frame.row(y), sums);
    add_row_of_means(size, bottom - top, sums, cells);
  }
  return cells;
}

Cells cell_deviations(const GrayFrame& frame, const Cells& around) {
  Cells out{around.columns, around.rows, {}};
  out.greys.reserve(around.greys.size());
  const FrameSize size = frame.size();
  std::vector<std::uint32_t> sums(around.columns);
  for (std::uint32_t top = 0; top < size.height; top += Cells::kSide) {
    const std::uint32_t bottom = std::min(size.height, top + Cells::kSide);
    std::ranges::fill(sums, 0U);
    for (std::uint32_t y = top; y < bottom; ++y)
      add_deviations(frame.row(y), around.over_row(top), sums);
    add_row_of_means(size, bottom - top, sums, out);
  }
  return out;
}

Cells smooth(const Cells& cells, int reach) {
  const int columns = static_cast<int>(cells.columns);
  const int rows = static_cast<int>(cells.rows);
  std::vector<std::uint8_t> along(cells.greys.size());
  for (int y = 0; y < rows; ++y)
    smooth_line(&cells.greys[static_cast<std::size_t>(y * columns)],
                &along[static_cast<std::size_t>(y * columns)], columns, 1, reach);
  Cells out{cells.columns, cells.rows, std::vector<std::uint8_t>(cells.greys.size())};
  for (int x = 0; x < columns; ++x)
    smooth_line(&along[static_cast<std::size_t>(x)], &out.greys[static_cast<std::size_t>(x)], rows,
                columns, reach);
  return out;
}

}  // namespace fedatario::scanner
