#include "scanner/qr/geometry/thin_plate_spline.h"

#include <cmath>

#include "scanner/qr/geometry/linear_equations.h"

namespace fedatario::scanner {
namespace {

/// r^2 log r
double bend(Point a, Point b) {
  const double x = a.x - b.x;
  const double y = a.y - b.y;
  const double square = x * x + y * y;
  return square < 1e-9 ? 0 : square * std::log(square) / 2;
}

}  // namespace

std::optional<ThinPlateSpline> ThinPlateSpline::fit(std::span<const Shift> shifts,
                                                    double looseness) {
  const std::size_t count = shifts.size();
  LinearEquations equations{count + 3};
  const auto plane = [&](std::size_t row, std::size_t column, double factor) {
    equations.factor(row, count + column) = factor;
    equations.factor(count + column, row) = factor;
  };
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j)
      equations.factor(i, j) = bend(shifts[i].module, shifts[j].module);
    equations.factor(i, i) += looseness;
    plane(i, 0, 1);
    plane(i, 1, shifts[i].module.x);
    plane(i, 2, shifts[i].module.y);
    equations.right(i, 0) = shifts[i].by.x;
    equations.right(i, 1) = shifts[i].by.y;
  }
  if (!equations.solve()) return std::nullopt;

  ThinPlateSpline spline;
  const auto term = [&](std::size_t i, Point module) {
    return Term{module, equations.right(i, 0), equations.right(i, 1)};
  };
  for (std::size_t i = 0; i < count; ++i)
    spline.terms_.push_back(term(i, shifts[i].module));
  spline.constant_ = term(count, {});
  spline.by_column_ = term(count + 1, {});
  spline.by_row_ = term(count + 2, {});
  return spline;
}

Point ThinPlateSpline::at(Point module) const {
  double x = constant_.x + by_column_.x * module.x + by_row_.x * module.y;
  double y = constant_.y + by_column_.y * module.x + by_row_.y * module.y;
  for (const Term& term : terms_) {
    const double factor = bend(module, term.module);
    x += term.x * factor;
    y += term.y * factor;
  }
  return {static_cast<float>(x), static_cast<float>(y)};
}

}  // namespace fedatario::scanner
