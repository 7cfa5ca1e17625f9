#include "scanner/qr/symbol/code_structure.h"

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>

#include "tests/support/pictures/symbol.h"

namespace fedatario::scanner {
namespace {

constexpr std::array kLevels = {Level::l, Level::m, Level::q, Level::h};

using Figures = std::array<int, 4>;  // blocks, short blocks, their data, check codewords

Figures figures(int version, Level level) {
  const auto structure = block_structure(version, level);
  return {structure.blocks, structure.short_blocks, structure.short_data, structure.check};
}

// ISO/IEC 18004, Table 1.
TEST(CodeStructure, HasTheCodewordsOfTable1) {
  for (const auto& [version, codewords] : {std::pair{1, 26U},
                                           {2, 44U},
                                           {6, 172U},
                                           {7, 196U},
                                           {10, 346U},
                                           {14, 581U},
                                           {27, 1828U},
                                           {40, 3706U}})
    EXPECT_EQ(codeword_modules(version).size(), codewords * 8) << version;
}

// ISO/IEC 18004, Table 9.
TEST(CodeStructure, HasTheBlocksOfTable9) {
  EXPECT_EQ(figures(1, Level::l), (Figures{1, 1, 19, 7}));
  EXPECT_EQ(figures(1, Level::h), (Figures{1, 1, 9, 17}));
  EXPECT_EQ(figures(5, Level::q), (Figures{4, 2, 15, 18}));
  EXPECT_EQ(figures(7, Level::h), (Figures{5, 4, 13, 26}));
  EXPECT_EQ(figures(10, Level::m), (Figures{5, 4, 43, 26}));
  EXPECT_EQ(figures(14, Level::l), (Figures{4, 3, 115, 30}));
  EXPECT_EQ(figures(25, Level::m), (Figures{21, 8, 47, 28}));
  EXPECT_EQ(figures(40, Level::l), (Figures{25, 19, 118, 30}));
  EXPECT_EQ(figures(40, Level::h), (Figures{81, 20, 15, 30}));
}

TEST(CodeStructure, SharesOutEveryCodeword) {
  for (int version = 1; version <= kVersions; ++version) {
    const auto codewords = static_cast<int>(codeword_modules(version).size() / 8);
    for (const Level level : kLevels) {
      const auto [blocks, short_blocks, data, check] = figures(version, level);
      EXPECT_GT(short_blocks, 0);
      EXPECT_LE(short_blocks, blocks);
      EXPECT_EQ(blocks * (data + check) + blocks - short_blocks, codewords) << version;
    }
  }
}

TEST(CodeStructure, PutsCodewordsWhereAnotherEncoderDoes) {
  for (int version = 1; version <= kVersions; ++version) {
    const auto symbol = pictures::symbol_of("a", pictures::SymbolLevel::l, version);
    std::set<std::pair<int, int>> places;
    for (const auto [x, y] : codeword_modules(version)) {
      EXPECT_TRUE(symbol.is_data(x, y)) << version << ": " << x << ", " << y;
      EXPECT_TRUE(places.emplace(x, y).second) << version << ": " << x << ", " << y << " twice";
    }
    std::size_t data = 0;
    for (int y = 0; y < symbol.side(); ++y) {
      for (int x = 0; x < symbol.side(); ++x)
        data += symbol.is_data(x, y) ? 1U : 0U;
    }
    // Table 1: up to seven remainder bits.
    EXPECT_EQ(places.size(), data / 8 * 8) << version;
  }
}

TEST(CodeStructure, BeginsInTheLowerRightCornerUpwards) {
  const auto modules = codeword_modules(1);
  EXPECT_EQ(modules[0], (Module{20, 20}));
  EXPECT_EQ(modules[1], (Module{19, 20}));
  EXPECT_EQ(modules[2], (Module{20, 19}));
  EXPECT_EQ(modules[24], (Module{18, 9}));
  EXPECT_EQ(modules.back(), (Module{0, 12}));
}

// ISO/IEC 18004, Table C.1: level M has 0 to 7, L 8 to 15, H 16 to 23, Q 24 to 31.
TEST(CodeStructure, HasTheFormatsOfAnnexC) {
  constexpr std::array<std::uint32_t, 32> kBits = {
      0x5412, 0x5125, 0x5E7C, 0x5B4B, 0x45F9, 0x40CE, 0x4F97, 0x4AA0, 0x77C4, 0x72F3, 0x7DAA,
      0x789D, 0x662F, 0x6318, 0x6C41, 0x6976, 0x1689, 0x13BE, 0x1CE7, 0x19D0, 0x0762, 0x0255,
      0x0D0C, 0x083B, 0x355F, 0x3068, 0x3F31, 0x3A06, 0x24B4, 0x2183, 0x2EDA, 0x2BED};
  for (unsigned i = 0; i < kBits.size(); ++i)
    EXPECT_EQ(format_bits({static_cast<Level>(i / 8), i % 8}), kBits[i]) << i;
}

TEST(CodeStructure, PutsTheFormatWhereAnotherEncoderDoes) {
  for (const int version : {1, 6, 7, 40}) {
    const auto symbol = pictures::symbol_of("a", pictures::SymbolLevel::q, version);
    const std::uint32_t bits = format_bits({Level::q, symbol.mask()});
    std::set<std::pair<int, int>> places;
    for (int bit = 0; bit < 15; ++bit) {
      const bool dark = (bits >> static_cast<unsigned>(bit) & 1U) != 0;
      const auto [near_corner, split] = format_places(symbol.side(), bit);
      for (const Module place : {near_corner, split}) {
        places.emplace(place.x, place.y);
        EXPECT_TRUE(symbol.is_format(place.x, place.y)) << version << ", bit " << bit;
        EXPECT_EQ(symbol.is_dark(place.x, place.y), dark) << version << ", bit " << bit;
      }
    }
    EXPECT_EQ(places.size(), 30U) << version;
  }
}

// ISO/IEC 18004, Table 10 and Figure 21: the upper left corner of each mask.
TEST(CodeStructure, HasTheMasksOfTable10) {
  const std::array<std::array<std::string_view, 4>, 8> masks = {{
      {"#.#.#.", ".#.#.#", "#.#.#.", ".#.#.#"},
      {"######", "......", "######", "......"},
      {"#..#..", "#..#..", "#..#..", "#..#.."},
      {"#..#..", "..#..#", ".#..#.", "#..#.."},
      {"###...", "###...", "...###", "...###"},
      {"######", "#.....", "#..#..", "#.#.#."},
      {"######", "###...", "##.##.", "#.#.#."},
      {"#.#.#.", "...###", "#...##", ".#.#.#"},
  }};
  for (unsigned mask = 0; mask < masks.size(); ++mask) {
    for (int y = 0; y < 4; ++y) {
      std::string row;
      for (int x = 0; x < 6; ++x)
        row += is_masked(mask, {x, y}) ? '#' : '.';
      EXPECT_EQ(row, masks[mask][static_cast<std::size_t>(y)]) << mask << ", row " << y;
    }
  }
}

}  // namespace
}  // namespace fedatario::scanner
