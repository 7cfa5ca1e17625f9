#include "scanner/qr/geometry/linear_equations.h"

#include <random>

#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

TEST(LinearEquations, AreSolvedForBothSides) {
  std::mt19937 random{7};
  std::uniform_real_distribution<double> number{-1, 1};
  for (const std::size_t size : {1U, 2U, 8U, 30U}) {
    LinearEquations equations{size};
    std::vector<double> x(size);
    std::vector<double> y(size);
    for (std::size_t i = 0; i < size; ++i) {
      x[i] = number(random) * 100;
      y[i] = number(random) * 100;
    }
    for (std::size_t row = 0; row < size; ++row) {
      for (std::size_t i = 0; i < size; ++i) {
        const double factor = number(random) + (i == row ? 3 : 0);
        equations.factor(row, i) = factor;
        equations.right(row, 0) += factor * x[i];
        equations.right(row, 1) += factor * y[i];
      }
    }
    ASSERT_TRUE(equations.solve()) << size;
    for (std::size_t i = 0; i < size; ++i) {
      EXPECT_NEAR(equations.right(i, 0), x[i], 1e-8) << size;
      EXPECT_NEAR(equations.right(i, 1), y[i], 1e-8) << size;
    }
  }
}

TEST(LinearEquations, AreSolvedThoughTheFirstFactorIsZero) {
  LinearEquations equations{2};
  equations.factor(0, 1) = 2;
  equations.factor(1, 0) = 4;
  equations.right(0, 0) = 6;
  equations.right(1, 0) = 8;
  ASSERT_TRUE(equations.solve());
  EXPECT_DOUBLE_EQ(equations.right(0, 0), 2);
  EXPECT_DOUBLE_EQ(equations.right(1, 0), 3);
}

TEST(LinearEquations, ThatDetermineNothingAreNotSolved) {
  LinearEquations empty{3};
  EXPECT_FALSE(empty.solve());
  LinearEquations twice{2};
  twice.factor(0, 0) = twice.factor(1, 0) = 1;
  twice.factor(0, 1) = twice.factor(1, 1) = 5;
  EXPECT_FALSE(twice.solve());
}

}  // namespace
}  // namespace fedatario::scanner
