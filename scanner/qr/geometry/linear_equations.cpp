#include "scanner/qr/geometry/linear_equations.h"

#include <cmath>
#include <utility>

namespace fedatario::scanner {
namespace {

constexpr double kLeastPivot = 1e-12;

}  // namespace

bool LinearEquations::pivot(std::size_t column) {
  std::size_t best = column;
  for (std::size_t row = column + 1; row < size_; ++row) {
    if (std::abs(factor(row, column)) > std::abs(factor(best, column))) best = row;
  }
  if (std::abs(factor(best, column)) < kLeastPivot) return false;
  if (best == column) return true;
  for (std::size_t i = column; i < size_ + 2; ++i)
    std::swap(factor(best, i), factor(column, i));
  return true;
}

void LinearEquations::eliminate(std::size_t column) {
  for (std::size_t row = column + 1; row < size_; ++row) {
    const double times = factor(row, column) / factor(column, column);
    if (times == 0) continue;
    for (std::size_t i = column; i < size_ + 2; ++i)
      factor(row, i) -= times * factor(column, i);
  }
}

bool LinearEquations::solve() {
  for (std::size_t column = 0; column < size_; ++column) {
    if (!pivot(column)) return false;
    eliminate(column);
  }
  for (std::size_t row = size_; row-- > 0;) {
    for (std::size_t side = 0; side < 2; ++side) {
      double sum = right(row, side);
      for (std::size_t i = row + 1; i < size_; ++i)
        sum -= factor(row, i) * right(i, side);
      right(row, side) = sum / factor(row, row);
    }
  }
  return true;
}

}  // namespace fedatario::scanner
