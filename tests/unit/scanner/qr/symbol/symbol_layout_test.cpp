#include "scanner/qr/symbol/symbol_layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::scanner {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// All crossings of the coordinates but the three under finder patterns, row by row.
std::vector<Module> crossings(const std::vector<int>& coordinates) {
  std::vector<Module> modules;
  const int first = coordinates.front();
  const int last = coordinates.back();
  for (const int y : coordinates) {
    for (const int x : coordinates) {
      const Module module{x, y};
      if (module == Module{first, first} || module == Module{last, first}) continue;
      if (module != Module{first, last}) modules.push_back(module);
    }
  }
  return modules;
}

// ISO/IEC 18004, Table E.1.
TEST(SymbolLayout, HasTheAlignmentPatternsOfAnnexE) {
  EXPECT_THAT(alignment_centres(1), IsEmpty());
  EXPECT_THAT(alignment_centres(2), ElementsAre(Module{18, 18}));
  EXPECT_THAT(alignment_centres(7), ElementsAre(Module{22, 6}, Module{6, 22}, Module{22, 22},
                                                Module{38, 22}, Module{22, 38}, Module{38, 38}));
  EXPECT_EQ(alignment_centres(14), crossings({6, 26, 46, 66}));
  EXPECT_EQ(alignment_centres(15), crossings({6, 26, 48, 70}));
  EXPECT_EQ(alignment_centres(16), crossings({6, 26, 50, 74}));
  EXPECT_EQ(alignment_centres(22), crossings({6, 26, 50, 74, 98}));
  EXPECT_EQ(alignment_centres(28), crossings({6, 26, 50, 74, 98, 122}));
  EXPECT_EQ(alignment_centres(32), crossings({6, 34, 60, 86, 112, 138}));
  EXPECT_EQ(alignment_centres(36), crossings({6, 24, 50, 76, 102, 128, 154}));
  EXPECT_EQ(alignment_centres(39), crossings({6, 26, 54, 82, 110, 138, 166}));
  EXPECT_EQ(alignment_centres(40), crossings({6, 30, 58, 86, 114, 142, 170}));
}

// ISO/IEC 18004, Table D.1.
TEST(SymbolLayout, HasTheVersionInformationOfAnnexD) {
  EXPECT_EQ(version_bits(7), 0x07C94U);
  EXPECT_EQ(version_bits(8), 0x085BCU);
  EXPECT_EQ(version_bits(9), 0x09A99U);
  EXPECT_EQ(version_bits(10), 0x0A4D3U);
  EXPECT_EQ(version_bits(21), 0x15683U);
  EXPECT_EQ(version_bits(32), 0x209D5U);
  EXPECT_EQ(version_bits(40), 0x28C69U);
}

TEST(SymbolLayout, TellsVersionsBySides) {
  EXPECT_EQ(side_of(1), 21);
  EXPECT_EQ(side_of(40), 177);
  for (int version = 1; version <= kVersions; ++version)
    EXPECT_EQ(version_of(side_of(version)), version);
}

}  // namespace
}  // namespace fedatario::scanner
