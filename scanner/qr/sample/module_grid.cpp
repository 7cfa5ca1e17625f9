#include "scanner/qr/sample/module_grid.h"

#include <algorithm>

namespace fedatario::scanner {

Point ModuleGrid::at(float x, float y) const {
  const float across = x / kSpacing;
  const float along = y / kSpacing;
  const int column = std::clamp(static_cast<int>(across), 0, columns_ - 2);
  const int row = std::clamp(static_cast<int>(along), 0, columns_ - 2);
  const float right_part = across - static_cast<float>(column);
  const float lower_part = along - static_cast<float>(row);
  const Point* upper = &nodes_[index(column, row)];
  const Point* lower = upper + columns_;
  const Point above = upper[0] + (upper[1] - upper[0]) * right_part;
  const Point below = lower[0] + (lower[1] - lower[0]) * right_part;
  return above + (below - above) * lower_part;
}

AffinePatch ModuleGrid::around(float x, float y) const {
  return {.centre = at(x, y),
          .along = (at(x + 2, y) - at(x - 2, y)) * 0.25F,
          .down = (at(x, y + 2) - at(x, y - 2)) * 0.25F};
}

Corners ModuleGrid::corners() const {
  const auto far = static_cast<float>(side_);
  return {at(0, 0), at(far, 0), at(far, far), at(0, far)};
}

float ModuleGrid::module() const {
  const auto [first, second, third, fourth] = corners();
  const float around = length(second - first) + length(third - second) + length(fourth - third) +
                       length(first - fourth);
  return around / 4 / static_cast<float>(side_);
}

}  // namespace fedatario::scanner
