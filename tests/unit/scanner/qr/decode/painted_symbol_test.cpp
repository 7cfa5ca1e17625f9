#include "scanner/qr/decode/painted_symbol.h"

#include <gtest/gtest.h>

#include "tests/unit/scanner/qr/decode/soft_bits.h"

namespace fedatario::scanner {
namespace {

bool is_dark(const GrayImage& image, int x, int y) {
  // Three pixels a module, four modules around.
  const auto pixel = [](int module) { return static_cast<std::size_t>((module + 4) * 3 + 1); };
  return image.pixels[pixel(y) * image.size.width + pixel(x)] == 0;
}

TEST(PaintedSymbol, DrawsThePatternsAsAnotherEncoderDoesWhateverWasSeenThere) {
  for (int version = 1; version <= 40; ++version) {
    const auto symbol = pictures::symbol_of("a", pictures::SymbolLevel::m, version);
    const int side = symbol.side();
    auto soft = soft_bits(symbol);
    const auto is_known = [&](int x, int y) {
      const bool dark_module = x == 8 && y == side - 8;  // 7.9.1
      return symbol.is_data(x, y) || symbol.is_format(x, y) || dark_module;
    };
    for (int y = 0; y < side; ++y) {
      for (int x = 0; x < side; ++x) {
        if (!is_known(x, y)) at(soft, x, y) *= -1;
      }
    }
    const auto image = paint_symbol(soft);
    for (int y = -4; y < side + 4; ++y) {
      for (int x = -4; x < side + 4; ++x)
        ASSERT_EQ(is_dark(image, x, y), symbol.is_dark(x, y)) << version << ": " << x << ", " << y;
    }
  }
}

TEST(PaintedSymbol, IsSharp) {
  const auto image = paint_symbol(soft_bits(pictures::symbol_of("a")));
  EXPECT_EQ(image.size, (FrameSize{87, 87}));
  for (const Byte grey : image.pixels)
    ASSERT_TRUE(grey == 0 || grey == 255);
}

}  // namespace
}  // namespace fedatario::scanner
