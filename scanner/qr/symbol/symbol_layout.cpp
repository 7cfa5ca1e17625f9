#include "scanner/qr/symbol/symbol_layout.h"

namespace fedatario::scanner {
namespace {

/// Coordinates of the alignment patterns along one side. Annex E lists them: the first is 6, the
/// last six modules from the far edge, the others at even distances counted back from the last, and
/// the distance is the even number next above the exact one; version 32 is its one exception.
std::vector<int> alignment_coordinates(int version) {
  if (version == 1) return {};
  const int count = version / 7 + 2;
  const int last = side_of(version) - 7;
  const int gaps = count - 1;
  int distance = (last - 6 + gaps - 1) / gaps;
  distance += distance % 2;
  if (version == 32) distance = 26;
  std::vector<int> coordinates{6};
  for (int i = gaps - 1; i >= 0; --i)
    coordinates.push_back(last - i * distance);
  return coordinates;
}

/// x^12 + x^11 + x^10 + x^9 + x^8 + x^5 + x^2 + 1, Annex D.
constexpr std::uint32_t kVersionGenerator = 0x1f25;

}  // namespace

std::vector<Module> alignment_centres(int version) {
  const auto coordinates = alignment_coordinates(version);
  std::vector<Module> centres;
  if (coordinates.empty()) return centres;
  const int first = coordinates.front();
  const int last = coordinates.back();
  for (const int y : coordinates) {
    for (const int x : coordinates) {
      const bool finder = (x == first && (y == first || y == last)) || (x == last && y == first);
      if (!finder) centres.push_back({x, y});
    }
  }
  return centres;
}

std::uint32_t version_bits(int version) {
  const std::uint32_t shifted = static_cast<std::uint32_t>(version) << 12U;
  std::uint32_t rest = shifted;
  for (unsigned bit = 17; bit >= 12; --bit) {
    if ((rest >> bit & 1U) != 0) rest ^= kVersionGenerator << (bit - 12U);
  }
  return shifted | rest;
}

}  // namespace fedatario::scanner
