#include "scanner/qr/sample/module_greys.h"

#include <algorithm>
#include <cmath>

namespace fedatario::scanner {
namespace {

constexpr float kLeastVariance = 4.0F;

/// A module beyond the edge is the one as far inside.
int mirrored(int i, int side) {
  if (i < 0) i = -i;
  if (i >= side) i = 2 * (side - 1) - i;
  return std::clamp(i, 0, side - 1);
}

std::size_t index(int x, int y, int side) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x);
}

ModuleGreys equalise(const ModuleGreys& greys, float part) {
  if (part <= 0) return greys;
  const int side = greys.side;
  ModuleGreys out{side, std::vector<float>(greys.values.size())};
  for (int y = 0; y < side; ++y) {
    const int above = std::max(0, y - 1);
    const int below = std::min(side - 1, y + 1);
    for (int x = 0; x < side; ++x) {
      const int left = std::max(0, x - 1);
      const int right = std::min(side - 1, x + 1);
      const auto at = [&](int column, int row) { return greys.values[index(column, row, side)]; };
      const float beside = at(x, above) + at(x, below) + at(left, y) + at(right, y);
      const float corners = at(left, above) + at(right, above) + at(left, below) + at(right, below);
      const float around = (beside + corners * 0.5F) / 6;
      out.values[index(x, y, side)] = (at(x, y) - around * part) / (1 - part);
    }
  }
  return out;
}

/// Sums over `window` neighbours along one axis.
void sum_along(const std::vector<float>& in, std::vector<float>& out, int side, int window,
               int step, int stride) {
  const int reach = window / 2;
  for (int line = 0; line < side; ++line) {
    const auto at = [&](int i) {
      return in[static_cast<std::size_t>(line * stride + mirrored(i, side) * step)];
    };
    float sum = 0;
    for (int i = -reach; i <= reach; ++i)
      sum += at(i);
    for (int i = 0; i < side; ++i) {
      out[static_cast<std::size_t>(line * stride + i * step)] = sum;
      sum += at(i + reach + 1) - at(i - reach);
    }
  }
}

std::vector<float> means(const std::vector<float>& values, int side, int window) {
  std::vector<float> along(values.size());
  std::vector<float> sums(values.size());
  sum_along(values, along, side, window, 1, side);
  sum_along(along, sums, side, window, side, 1);
  const float count = static_cast<float>(window) * static_cast<float>(window);
  for (float& sum : sums)
    sum /= count;
  return sums;
}

}  // namespace

ModuleGreys sample_modules(const PixelSampler& pixels, const ModuleGrid& grid) {
  const int side = grid.side();
  ModuleGreys greys{side, {}};
  greys.values.reserve(static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      const float x = static_cast<float>(column) + 0.5F;
      const float y = static_cast<float>(row) + 0.5F;
      const Point middle = grid.at(x, y);
      const Point right = grid.at(x + 0.25F, y) - middle;
      const Point below = grid.at(x, y + 0.25F) - middle;
      const float sides = pixels.at(middle + right) + pixels.at(middle - right) +
                          pixels.at(middle + below) + pixels.at(middle - below);
      greys.values.push_back((2 * pixels.at(middle) + sides) / 6);
    }
  }
  return greys;
}

ModuleGreys soften(const ModuleGreys& greys, Softening softening) {
  ModuleGreys soft = equalise(greys, softening.equaliser);
  const auto mean = means(soft.values, soft.side, softening.window);
  std::vector<float> squares(soft.values.size());
  for (std::size_t i = 0; i < squares.size(); ++i)
    squares[i] = soft.values[i] * soft.values[i];
  const auto mean_square = means(squares, soft.side, softening.window);
  for (std::size_t i = 0; i < soft.values.size(); ++i) {
    const float variance = std::max(kLeastVariance, mean_square[i] - mean[i] * mean[i]);
    soft.values[i] = (mean[i] - soft.values[i]) / std::sqrt(variance);
  }
  return soft;
}

}  // namespace fedatario::scanner
