#include "scanner/hints/paper_level.h"

#include <algorithm>

namespace fedatario::scanner {
namespace {

/// Finest cells a side of the squares for which one level is kept.
constexpr int kCells = PaperLevel::kSquare / kFinestCell;
constexpr float kWashed = 255;

/// Squares that a reflection's halo reaches.
constexpr int kHalo = 2;

/// Brightest cell of a square, or `kWashed` where one is saturated.
float brightest_of(const CellMap& finest, int column, int row) {
  float brightest = 0;
  for (int y = row; y < std::min(row + kCells, finest.rows); ++y) {
    for (int x = column; x < std::min(column + kCells, finest.columns); ++x) {
      const CellSums& cell = finest.at(x, y);
      if (cell.is_saturated()) return kWashed;
      brightest = std::max(brightest, cell.mean());
    }
  }
  return brightest;
}

/// A reflection and its halo are brighter than paper: takes both out.
void take_out_reflections(std::vector<float>& bright, int columns, int rows) {
  const auto seen = bright;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      if (seen[static_cast<std::size_t>(row * columns + column)] != kWashed) continue;
      for (int y = std::max(0, row - kHalo); y <= std::min(rows - 1, row + kHalo); ++y) {
        for (int x = std::max(0, column - kHalo); x <= std::min(columns - 1, column + kHalo); ++x)
          bright[static_cast<std::size_t>(y * columns + x)] = 0;
      }
    }
  }
}

/// The greatest of up to 2 * reach + 1 neighbours in a line.
void spread(const float* in, float* out, int count, int step, int reach) {
  for (int i = 0; i < count; ++i) {
    float most = 0;
    for (int j = std::max(0, i - reach); j <= std::min(count - 1, i + reach); ++j)
      most = std::max(most, in[j * step]);
    out[i * step] = most;
  }
}

}  // namespace

PaperLevel::PaperLevel(const CellMap& finest)
    : columns_{(finest.columns + kCells - 1) / kCells}, rows_{(finest.rows + kCells - 1) / kCells} {
  levels_.reserve(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
  for (int row = 0; row < rows_; ++row) {
    for (int column = 0; column < columns_; ++column)
      levels_.push_back(brightest_of(finest, column * kCells, row * kCells));
  }
  take_out_reflections(levels_, columns_, rows_);
}

PaperLevel PaperLevel::within(std::uint32_t reach) const {
  const int squares = static_cast<int>((reach + kSquare - 1) / kSquare);
  std::vector<float> along(levels_.size());
  for (int row = 0; row < rows_; ++row)
    spread(levels_.data() + row * columns_, along.data() + row * columns_, columns_, 1, squares);
  PaperLevel wide{*this};
  for (int column = 0; column < columns_; ++column)
    spread(along.data() + column, wide.levels_.data() + column, rows_, columns_, squares);
  return wide;
}

float PaperLevel::at(const CellMap& map, int column, int row) const {
  const auto square = [&](int cell, int count) {
    const auto pixel = static_cast<std::uint32_t>(cell) * map.side + map.side / 2;
    return std::min(static_cast<int>(pixel / kSquare), count - 1);
  };
  const float level =
      levels_[static_cast<std::size_t>(square(row, rows_) * columns_ + square(column, columns_))];
  return level > 0 ? level : kWashed;
}

}  // namespace fedatario::scanner
