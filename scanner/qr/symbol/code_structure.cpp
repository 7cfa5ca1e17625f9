#include "scanner/qr/symbol/code_structure.h"

#include <array>
#include <cstdlib>

namespace fedatario::scanner {
namespace {

/// Two figures of Table 9 by version, from 1.
using ByVersion = std::array<std::uint8_t, kVersions>;
struct LevelFigures {
  ByVersion check;  // check codewords of a block
  ByVersion blocks;
};

constexpr LevelFigures kLow = {
    {7,  10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
     28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {1, 1, 1, 1,  1,  2,  2,  2,  2,  4,  4,  4,  4,  4,  6,  6,  6,  6,  7,  8,
     8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25}};
constexpr LevelFigures kMedium = {
    {10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
     26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28},
    {1,  1,  1,  2,  2,  4,  4,  4,  5,  5,  5,  8,  9,  9,  10, 10, 11, 13, 14, 16,
     17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49}};
constexpr LevelFigures kQuartile = {
    {13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30,
     28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {1,  1,  2,  2,  4,  4,  6,  6,  8,  8,  8,  10, 12, 16, 12, 17, 16, 18, 21, 20,
     23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68}};
constexpr LevelFigures kHigh = {
    {17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28,
     30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30},
    {1,  1,  2,  4,  4,  4,  5,  6,  8,  8,  11, 11, 16, 16, 18, 16, 19, 21, 25, 25,
     25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81}};

const LevelFigures& figures_of(Level level) {
  switch (level) {
    case Level::l:
      return kLow;
    case Level::q:
      return kQuartile;
    case Level::h:
      return kHigh;
    case Level::m:
      break;
  }
  return kMedium;
}

/// Modules that are no part of a codeword.
class FunctionModules {
 public:
  explicit FunctionModules(int version)
      : side_{side_of(version)},
        taken_(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_)) {
    // Finder patterns, separators and format information.
    take({0, 0}, 9, 9);
    take({side_ - 8, 0}, 8, 9);
    take({0, side_ - 8}, 9, 8);
    take({6, 0}, 1, side_);
    take({0, 6}, side_, 1);
    for (const Module centre : alignment_centres(version))
      take({centre.x - 2, centre.y - 2}, 5, 5);
    if (version < 7) return;
    take({side_ - 11, 0}, 3, 6);
    take({0, side_ - 11}, 6, 3);
  }

  [[nodiscard]] bool holds(Module module) const { return taken_[index(module.x, module.y)]; }

 private:
  void take(Module from, int width, int height) {
    for (int y = from.y; y < from.y + height; ++y) {
      for (int x = from.x; x < from.x + width; ++x)
        taken_[index(x, y)] = true;
    }
  }

  [[nodiscard]] std::size_t index(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) +
           static_cast<std::size_t>(x);
  }

  int side_;
  std::vector<bool> taken_;
};

constexpr std::uint32_t kFormatGenerator = 0x537;
constexpr std::uint32_t kFormatMask = 0x5412;

}  // namespace

std::vector<Module> codeword_modules(int version) {
  const int side = side_of(version);
  const FunctionModules functions{version};
  std::vector<Module> modules;
  bool upwards = true;
  // Columns in pairs from the right; the vertical timing pattern is stepped over.
  for (int right = side - 1; right > 0; right -= 2) {
    if (right == 6) right = 5;
    for (int step = 0; step < side; ++step) {
      const int y = upwards ? side - 1 - step : step;
      for (const int x : {right, right - 1}) {
        if (!functions.holds({x, y})) modules.push_back({x, y});
      }
    }
    upwards = !upwards;
  }
  modules.resize(modules.size() / 8 * 8);
  return modules;
}

BlockStructure block_structure(int version, Level level) {
  const auto i = static_cast<std::size_t>(version - 1);
  const int codewords = static_cast<int>(codeword_modules(version).size() / 8);
  BlockStructure structure;
  structure.blocks = figures_of(level).blocks[i];
  structure.check = figures_of(level).check[i];
  structure.short_blocks = structure.blocks - codewords % structure.blocks;
  structure.short_data = codewords / structure.blocks - structure.check;
  return structure;
}

bool is_masked(unsigned mask, Module module) {
  const auto [x, y] = module;
  switch (mask) {
    case 0:
      return (x + y) % 2 == 0;
    case 1:
      return y % 2 == 0;
    case 2:
      return x % 3 == 0;
    case 3:
      return (x + y) % 3 == 0;
    case 4:
      return (y / 2 + x / 3) % 2 == 0;
    case 5:
      return x * y % 2 + x * y % 3 == 0;
    case 6:
      return (x * y % 2 + x * y % 3) % 2 == 0;
    default:
      return ((x + y) % 2 + x * y % 3) % 2 == 0;
  }
}

FormatPlaces format_places(int side, int bit) {
  const Module split = bit < 8 ? Module{side - 1 - bit, 8} : Module{8, side - 15 + bit};
  if (bit < 6) return {{8, bit}, split};
  if (bit < 8) return {{8, bit + 1}, split};
  if (bit == 8) return {{7, 8}, split};
  return {{14 - bit, 8}, split};
}

std::uint32_t format_bits(Format format) {
  const std::uint32_t shifted = (static_cast<std::uint32_t>(format.level) << 3U | format.mask)
                                << 10U;
  std::uint32_t rest = shifted;
  for (unsigned bit = 14; bit >= 10; --bit) {
    if ((rest >> bit & 1U) != 0) rest ^= kFormatGenerator << (bit - 10U);
  }
  return (shifted | rest) ^ kFormatMask;
}

}  // namespace fedatario::scanner
