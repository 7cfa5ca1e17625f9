#pragma once

#include <cstddef>
#include <vector>

namespace fedatario::scanner {

/// `size` equations with two right sides: the x and the y of what is sought.
class LinearEquations {
 public:
  explicit LinearEquations(std::size_t size) : size_{size}, rows_(size * (size + 2)) {}

  [[nodiscard]] double& factor(std::size_t row, std::size_t column) {
    return rows_[row * (size_ + 2) + column];
  }
  [[nodiscard]] double& right(std::size_t row, std::size_t side) {
    return rows_[row * (size_ + 2) + size_ + side];
  }

  /// Gauss's elimination with the largest pivot of a column. The answers stand on the right sides
  /// afterwards; false where the equations do not determine them.
  [[nodiscard]] bool solve();

 private:
  [[nodiscard]] bool pivot(std::size_t column);
  void eliminate(std::size_t column);

  std::size_t size_;
  std::vector<double> rows_;
};

}  // namespace fedatario::scanner
