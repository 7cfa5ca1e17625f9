#include "scanner/qr/geometry/homography.h"

#include <cmath>

#include "scanner/qr/geometry/linear_equations.h"

namespace fedatario::scanner {
namespace {

constexpr std::size_t kNumbers = 8;
using Row = std::array<double, kNumbers>;

/// Moves and scales places to lie around 0 at a mean distance of about 1, without which the squares
/// of pixel numbers drown the rest.
struct Frame {
  double x = 0;
  double y = 0;
  double scale = 1;

  [[nodiscard]] double u(Point point) const { return (point.x - x) * scale; }
  [[nodiscard]] double v(Point point) const { return (point.y - y) * scale; }
};

template <typename Places>
Frame frame_of(std::span<const Match> matches, Places place) {
  Frame frame;
  const auto count = static_cast<double>(matches.size());
  for (const Match& match : matches) {
    frame.x += place(match).x / count;
    frame.y += place(match).y / count;
  }
  double spread = 0;
  for (const Match& match : matches)
    spread += std::hypot(place(match).x - frame.x, place(match).y - frame.y) / count;
  if (spread > 0) frame.scale = 1 / spread;
  return frame;
}

void add(LinearEquations& normal, const Row& row, double right) {
  for (std::size_t i = 0; i < kNumbers; ++i) {
    for (std::size_t j = 0; j < kNumbers; ++j)
      normal.factor(i, j) += row[i] * row[j];
    normal.right(i, 0) += row[i] * right;
  }
}

/// From the numbers between the two frames to those between modules and pixels.
std::array<double, 8> unframe(const std::array<double, 9>& h, const Frame& from, const Frame& to) {
  std::array<double, 9> m{};
  for (std::size_t row = 0; row < 3; ++row) {
    const double a = h[row * 3] * from.scale;
    const double b = h[row * 3 + 1] * from.scale;
    m[row * 3] = a;
    m[row * 3 + 1] = b;
    m[row * 3 + 2] = h[row * 3 + 2] - a * from.x - b * from.y;
  }
  for (std::size_t i = 0; i < 3; ++i) {
    m[i] = m[i] / to.scale + to.x * m[6 + i];
    m[3 + i] = m[3 + i] / to.scale + to.y * m[6 + i];
  }
  std::array<double, 8> numbers{};
  for (std::size_t i = 0; i < 8; ++i)
    numbers[i] = m[i] / m[8];
  return numbers;
}

}  // namespace

std::optional<Homography> Homography::fit(std::span<const Match> matches) {
  if (matches.size() < 4) return std::nullopt;
  const Frame from = frame_of(matches, [](const Match& match) { return match.module; });
  const Frame to = frame_of(matches, [](const Match& match) { return match.pixel; });
  LinearEquations normal{kNumbers};
  for (const Match& match : matches) {
    const double x = from.u(match.module);
    const double y = from.v(match.module);
    const double u = to.u(match.pixel);
    const double v = to.v(match.pixel);
    add(normal, {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
    add(normal, {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
  }
  if (!normal.solve()) return std::nullopt;
  std::array<double, 9> h{};
  for (std::size_t i = 0; i < kNumbers; ++i)
    h[i] = normal.right(i, 0);
  h[8] = 1;
  const auto numbers = unframe(h, from, to);
  for (const double number : numbers) {
    if (!std::isfinite(number)) return std::nullopt;
  }
  return Homography{numbers};
}

Point Homography::at(Point module) const {
  const double x = module.x;
  const double y = module.y;
  const double depth = numbers_[6] * x + numbers_[7] * y + 1;
  return {static_cast<float>((numbers_[0] * x + numbers_[1] * y + numbers_[2]) / depth),
          static_cast<float>((numbers_[3] * x + numbers_[4] * y + numbers_[5]) / depth)};
}

AffinePatch Homography::around(Point module) const {
  return {.centre = at(module),
          .along = (at({module.x + 1, module.y}) - at({module.x - 1, module.y})) * 0.5F,
          .down = (at({module.x, module.y + 1}) - at({module.x, module.y - 1})) * 0.5F};
}

}  // namespace fedatario::scanner
