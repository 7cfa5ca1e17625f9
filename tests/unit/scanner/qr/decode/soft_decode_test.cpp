#include "scanner/qr/decode/soft_decode.h"

#include <array>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "tests/unit/scanner/qr/decode/soft_bits.h"

namespace fedatario::scanner {
namespace {

using pictures::symbol_of;
using pictures::SymbolLevel;

constexpr std::array kLevels = {SymbolLevel::l, SymbolLevel::m, SymbolLevel::q, SymbolLevel::h};

TEST(SoftDecode, LeavesASymbolOfAnyVersionAndLevelAsItIs) {
  for (const int version : {1, 2, 3, 5, 6, 7, 10, 14, 21, 27, 32, 40}) {
    for (const SymbolLevel level : kLevels) {
      const auto soft = soft_bits(symbol_of("version", level, version));
      const auto mended = mend_symbol(soft);
      ASSERT_TRUE(mended) << version << ", level " << static_cast<int>(level);
      EXPECT_EQ(mended->modules.values, soft.values)
          << version << ", level " << static_cast<int>(level);
    }
  }
}

TEST(SoftDecode, UndoesEveryMask) {
  std::set<unsigned> masks;
  std::mt19937 random{8};
  for (int i = 0; i < 2'000 && masks.size() < 8; ++i) {
    std::string content(26, 'a');
    for (char& byte : content)
      byte = static_cast<char>(random());
    const auto symbol = symbol_of(content, SymbolLevel::m, 2);
    if (!masks.insert(symbol.mask()).second) continue;
    auto soft = soft_bits(symbol);
    const auto truth = soft.values;
    at(soft, 24, 24) *= -1;
    const auto mended = mend_symbol(soft);
    ASSERT_TRUE(mended) << "mask " << symbol.mask();
    EXPECT_EQ(mended->modules.values, truth) << "mask " << symbol.mask();
  }
  EXPECT_EQ(masks.size(), 8U);
}

/// An area that holds a quarter of a symbol of version 10: about 16 codewords of each block, whose
/// 26 check codewords find 13 wrong ones.
void smear(ModuleGreys& soft, float strength) {
  std::mt19937 random{10};
  for (int y = 17; y < 39; ++y) {
    for (int x = 17; x < 39; ++x)
      at(soft, x, y) = random() % 2 == 0 ? strength : -strength;
  }
}

std::vector<float> data_of(ModuleGreys soft, const pictures::Symbol& symbol) {
  std::vector<float> values;
  for (int y = 0; y < soft.side; ++y) {
    for (int x = 0; x < soft.side; ++x) {
      if (symbol.is_data(x, y)) values.push_back(at(soft, x, y));
    }
  }
  return values;
}

TEST(SoftDecode, MendsMoreThanTheLevelPromisesWhereItKnowsWhatToDoubt) {
  const auto symbol = symbol_of("a stain", SymbolLevel::m, 10);
  auto soft = soft_bits(symbol);
  const auto truth = data_of(soft, symbol);
  smear(soft, 0.05F);
  const auto mended = mend_symbol(soft);
  ASSERT_TRUE(mended);
  EXPECT_EQ(data_of(mended->modules, symbol), truth);
}

TEST(SoftDecode, RefusesMoreWrongBitsThanTheLevelPromisesWhereNoneIsDoubted) {
  auto soft = soft_bits(symbol_of("a stain", SymbolLevel::m, 10));
  smear(soft, 1.0F);
  EXPECT_FALSE(mend_symbol(soft));
}

TEST(SoftDecode, SetsAMirroredSymbolUpright) {
  for (const int version : {1, 4, 7, 20}) {
    const auto soft = soft_bits(symbol_of("mirrored", SymbolLevel::q, version));
    const auto mended = mend_symbol(mirrored(soft));
    ASSERT_TRUE(mended) << version;
    EXPECT_EQ(mended->side, MendedSymbol::Side::mirrored) << version;
    EXPECT_EQ(mended->modules.values, soft.values) << version;
  }
}

TEST(SoftDecode, WritesTheFormatAnewThoughOneCopyIsGone) {
  const auto symbol = symbol_of("format", SymbolLevel::h, 5);
  const auto truth = soft_bits(symbol);
  auto soft = truth;
  for (int i = 0; i < 9; ++i) {
    if (symbol.is_format(i, 8)) at(soft, i, 8) = 0;
    if (symbol.is_format(8, i)) at(soft, 8, i) = 0;
  }
  const auto mended = mend_symbol(soft);
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->modules.values, truth.values);
}

TEST(SoftDecode, MendsNoNoise) {
  std::mt19937 random{18'004};
  std::normal_distribution<float> noise{0, 1};
  for (int i = 0; i < 4'000; ++i) {
    const int version = 1 + i % 3;
    ModuleGreys soft{17 + 4 * version, {}};
    for (int module = 0; module < soft.side * soft.side; ++module)
      soft.values.push_back(noise(random));
    ASSERT_FALSE(mend_symbol(soft)) << "grid " << i;
  }
}

TEST(SoftDecode, MendsNoBlankSymbol) {
  for (const float value : {-1.0F, 0.0F, 1.0F})
    EXPECT_FALSE(mend_symbol({25, std::vector<float>(625, value)})) << value;
}

}  // namespace
}  // namespace fedatario::scanner
