#include "scanner/qr/sample/module_greys.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "tests/support/pictures/symbol.h"
#include "tests/unit/scanner/qr/flat_grid.h"

namespace fedatario::scanner {
namespace {

using pictures::Symbol;

int wrong_signs(const ModuleGreys& soft, const Symbol& symbol) {
  int wrong = 0;
  for (int y = 0; y < symbol.side(); ++y) {
    for (int x = 0; x < symbol.side(); ++x) {
      const float value = soft.values[static_cast<std::size_t>(y * soft.side + x)];
      wrong += (value > 0) == symbol.is_dark(x, y) ? 0 : 1;
    }
  }
  return wrong;
}

TEST(ModuleGreys, AreThoseOfTheModulesMiddles) {
  const auto symbol = pictures::symbol_of("greys", pictures::SymbolLevel::m, 4);
  const auto image = pictures::seen_flat(symbol, 4);
  const auto greys = sample_modules(PixelSampler{*image.frame()}, flat_grid(symbol.side(), 4));
  ASSERT_EQ(greys.side, symbol.side());
  ASSERT_EQ(greys.values.size(), 33U * 33U);
  for (int y = 0; y < 33; ++y) {
    for (int x = 0; x < 33; ++x)
      EXPECT_NEAR(greys.values[static_cast<std::size_t>(y * 33 + x)],
                  symbol.is_dark(x, y) ? 0 : 255, 1);
  }
}

TEST(SoftBits, TellDarkFromLightUnderUnevenLight) {
  const auto symbol = pictures::symbol_of("light", pictures::SymbolLevel::m, 5);
  ModuleGreys greys{symbol.side(), {}};
  for (int y = 0; y < symbol.side(); ++y) {
    for (int x = 0; x < symbol.side(); ++x) {
      // The light modules of the left are darker than the dark ones of the right.
      const float light = 60 + 5 * static_cast<float>(x);
      greys.values.push_back(symbol.is_dark(x, y) ? light - 30 : light + 30);
    }
  }
  EXPECT_EQ(wrong_signs(soften(greys, {0, 11}), symbol), 0);
}

TEST(SoftBits, HaveTheUsualDistanceOne) {
  const auto symbol = pictures::symbol_of("distance", pictures::SymbolLevel::m, 5);
  const auto image = pictures::seen_flat(symbol, 3);
  const auto greys = sample_modules(PixelSampler{*image.frame()}, flat_grid(symbol.side(), 3));
  float sum = 0;
  for (const float value : soften(greys, {0, 11}).values)
    sum += std::abs(value) / static_cast<float>(greys.values.size());
  EXPECT_NEAR(sum, 1, 0.05);
}

TEST(SoftBits, OfOneGreyAreNeitherDarkNorLight) {
  for (const float value : soften({21, std::vector<float>(441, 90)}, {0.45F, 11}).values)
    EXPECT_NEAR(value, 0, 0.01);
}

/// A blur that mixes each module with its eight neighbours, those beyond the edge light.
ModuleGreys blurred(const Symbol& symbol, float part) {
  ModuleGreys greys{symbol.side(), {}};
  const auto grey = [&](int x, int y) { return symbol.is_dark(x, y) ? 0.0F : 255.0F; };
  for (int y = 0; y < symbol.side(); ++y) {
    for (int x = 0; x < symbol.side(); ++x) {
      const float beside = grey(x - 1, y) + grey(x + 1, y) + grey(x, y - 1) + grey(x, y + 1);
      const float corners =
          grey(x - 1, y - 1) + grey(x + 1, y - 1) + grey(x - 1, y + 1) + grey(x + 1, y + 1);
      const float around = (beside + corners / 2) / 6;
      greys.values.push_back((1 - part) * grey(x, y) + part * around);
    }
  }
  return greys;
}

TEST(SoftBits, AreBroughtBackOutOfBlurByTheEqualiser) {
  const auto symbol = pictures::symbol_of("blur", pictures::SymbolLevel::m, 10);
  const auto greys = blurred(symbol, 0.55F);
  const int without = wrong_signs(soften(greys, {0, 11}), symbol);
  const int with = wrong_signs(soften(greys, {0.45F, 11}), symbol);
  EXPECT_GT(without, 50);
  EXPECT_LT(with * 10, without);
}

TEST(SoftBits, TakeAWindowWiderThanTheSymbol) {
  const auto symbol = pictures::symbol_of("1", pictures::SymbolLevel::l, 1);
  EXPECT_EQ(wrong_signs(soften(blurred(symbol, 0), {0, 21}), symbol), 0);
}

}  // namespace
}  // namespace fedatario::scanner
