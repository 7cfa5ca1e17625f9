#pragma once

#include <optional>
#include <span>
#include <vector>

#include "scanner/frames/point.h"

namespace fedatario::scanner {

/// How far a place is off from where it would be were the sheet flat.
struct Shift {
  Point module;
  Point by;  ///< pixels
};

/// The least bent surface through known shifts (Bookstein 1989): how paper that curls or creases
/// shifts the places between them. `looseness` lets it miss noisy ones; 0 goes through them all.
class ThinPlateSpline {
 public:
  /// Empty where the places do not span a plane.
  [[nodiscard]] static std::optional<ThinPlateSpline> fit(std::span<const Shift> shifts,
                                                          double looseness);

  [[nodiscard]] Point at(Point module) const;

 private:
  struct Term {
    Point module;
    double x;
    double y;
  };

  std::vector<Term> terms_;
  Term constant_{};
  Term by_column_{};
  Term by_row_{};
};

}  // namespace fedatario::scanner
