#include "scanner/qr/fit/timing_match.h"

#include <gtest/gtest.h>

#include "tests/support/pictures/symbol.h"
#include "tests/unit/scanner/qr/flat_grid.h"

namespace fedatario::scanner {
namespace {

TEST(TimingMatch, IsHighUnderTheGridOfASymbol) {
  const auto image = pictures::seen_flat(pictures::symbol_of("timing"), 4);
  EXPECT_GT(match_timing(PixelSampler{*image.frame()}, flat_grid(21, 4)), 0.9F);
}

TEST(TimingMatch, IsLowBesideThePatternsAndInAnotherPhase) {
  const auto symbol = pictures::symbol_of("timing", pictures::SymbolLevel::m, 7);
  const auto image = pictures::seen_flat(symbol, 4);
  const PixelSampler pixels{*image.frame()};
  EXPECT_LT(match_timing(pixels, flat_grid(45, 4, 6)), 0.25F);
  EXPECT_LT(match_timing(pixels, flat_grid(45, 4, 5)), 0.25F);
}

TEST(TimingMatch, IsNoneOnBlankPaper) {
  const GrayImage blank{{120, 120}, Bytes(std::size_t{120} * 120, Byte{200})};
  EXPECT_EQ(match_timing(PixelSampler{*blank.frame()}, flat_grid(21, 4)), 0);
}

}  // namespace
}  // namespace fedatario::scanner
