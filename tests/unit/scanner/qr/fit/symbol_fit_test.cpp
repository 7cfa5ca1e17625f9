#include "scanner/qr/fit/symbol_fit.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/qr/symbol/symbol_layout.h"
#include "tests/support/pictures/picture.h"
#include "tests/support/pictures/symbol.h"
#include "tests/unit/scanner/qr/warped_sheet.h"

namespace fedatario::scanner {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// A sheet that leans back: its lower edge is nearer.
struct LeaningSheet {
  static constexpr float kModule = 4;
  static constexpr float kDepth = 0.004F;

  [[nodiscard]] static Point at(Point module) {
    const float scale = kModule / (1 - kDepth * module.y);
    return {200 + (module.x - 22) * scale, 24 + module.y * scale};
  }
  [[nodiscard]] static Point module_at(Point pixel) {
    const float v = (pixel.y - 24) / kModule;
    const float y = v / (1 + kDepth * v);
    return {22 + (pixel.x - 200) * (1 - kDepth * y) / kModule, y};
  }
};

template <typename PlaceOf>
FinderPatches patches_by(int side, PlaceOf place_of, Point off) {
  const auto around = [&](Point module) {
    const Point centre = place_of(module);
    return AffinePatch{centre + off, place_of(module + Point{1, 0}) - centre,
                       place_of(module + Point{0, 1}) - centre};
  };
  const float far = static_cast<float>(side) - 3.5F;
  return {around({3.5F, 3.5F}), around({far, 3.5F}), around({3.5F, far})};
}

/// In modules of four pixels.
template <typename PlaceOf>
float most_off(const ModuleGrid& grid, PlaceOf place_of) {
  float most = 0;
  const auto side = static_cast<float>(grid.side());
  for (float y = 0.5F; y < side; y += 4) {
    for (float x = 0.5F; x < side; x += 4)
      most = std::max(most, length(grid.at(x, y) - place_of(Point{x, y})) / 4);
  }
  return most;
}

TEST(SymbolFit, LocatesTheModulesOfASymbolThatLeansBack) {
  const auto symbol = pictures::symbol_of("leaning", pictures::SymbolLevel::m, 7);
  const auto image = pictures::seen(symbol, {400, 280}, LeaningSheet::module_at);
  const auto guesses = patches_by(45, LeaningSheet::at, {1.2F, -1});
  const auto symbols = fit_symbol(PixelSampler{*image.frame()}, guesses);
  ASSERT_THAT(symbols, SizeIs(1));
  EXPECT_EQ(symbols[0].grid.side(), 45);
  EXPECT_EQ(symbols[0].alignment_count, 6);
  EXPECT_EQ(symbols[0].alignment_found, 6);
  EXPECT_EQ(symbols[0].certainty(), 1);
  EXPECT_EQ(symbols[0].anchors.size(), 15U + 6U);
  EXPECT_LT(most_off(symbols[0].grid, LeaningSheet::at), 0.5F);
}

TEST(SymbolFit, LocatesTheModulesOfABentSymbol) {
  const WarpedSheet sheet{73, 4, 1.5F, 1};
  const auto image = sheet.seen(pictures::symbol_of("bent", pictures::SymbolLevel::m, 14));
  const auto place_of = [&](Point module) { return sheet.at(module); };
  const auto symbols = fit_symbol(PixelSampler{*image.frame()}, patches_by(73, place_of, {}));
  ASSERT_THAT(symbols, SizeIs(1));
  EXPECT_EQ(symbols[0].grid.side(), 73);
  EXPECT_LT(most_off(symbols[0].grid, place_of), 0.5F);
}

TEST(SymbolFit, TriesTheLikeliestOfSmallVersionsFirst) {
  for (const int version : {1, 2, 6}) {
    const int side = side_of(version);
    const auto image =
        pictures::drawn(pictures::symbol_of("small", pictures::SymbolLevel::l, version), 4);
    const auto place_of = [](Point module) { return (module + Point{4, 4}) * 4; };
    const auto symbols = fit_symbol(PixelSampler{*image.frame()}, patches_by(side, place_of, {}));
    ASSERT_FALSE(symbols.empty()) << version;
    EXPECT_EQ(symbols[0].grid.side(), side);
    EXPECT_LT(most_off(symbols[0].grid, place_of), 0.2F) << version;
  }
}

TEST(SymbolFit, FitsNothingWhereTheGuessesAreNoPatterns) {
  const auto place_of = [](Point module) { return (module + Point{4, 4}) * 4; };
  const auto blank = pictures::white({220, 220});
  EXPECT_THAT(fit_symbol(PixelSampler{*blank.frame()}, patches_by(45, place_of, {})), IsEmpty());
  // One of the three is hidden.
  auto image = pictures::drawn(pictures::symbol_of("hidden", pictures::SymbolLevel::m, 7), 4);
  for (std::size_t y = 160; y < 212; ++y)
    std::fill_n(image.pixels.begin() + static_cast<std::ptrdiff_t>(y * 212), 60, Byte{255});
  EXPECT_THAT(fit_symbol(PixelSampler{*image.frame()}, patches_by(45, place_of, {})), IsEmpty());
}

TEST(SymbolFit, SaysHowCertainItIs) {
  EXPECT_FLOAT_EQ(certainty_of(3, 6), 0.5F);
  EXPECT_FLOAT_EQ(certainty_of(0, 1), 0);
  EXPECT_GT(certainty_of(0, 0), 0);
  EXPECT_LT(certainty_of(0, 0), 0.5F);
}

}  // namespace
}  // namespace fedatario::scanner
