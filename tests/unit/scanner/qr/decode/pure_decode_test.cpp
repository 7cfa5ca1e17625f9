#include "scanner/qr/decode/pure_decode.h"

#include <string>

#include <gtest/gtest.h>

#include "scanner/limits.h"
#include "scanner/qr/decode/painted_symbol.h"
#include "tests/support/pictures/picture.h"
#include "tests/unit/scanner/qr/decode/soft_bits.h"

namespace fedatario::scanner {
namespace {

using pictures::Symbol;
using pictures::symbol_of;

std::optional<std::string> read(const ModuleGreys& soft) {
  const auto image = paint_symbol(soft);
  return decode_pure(*image.frame());
}
std::optional<std::string> read(const Symbol& symbol) {
  return read(soft_bits(symbol));
}

TEST(PureDecode, GivesEveryByteAsItIs) {
  std::string bytes;
  for (int i = 0; i < 256; ++i)
    bytes += static_cast<char>(i);
  EXPECT_EQ(read(symbol_of(bytes)), bytes);
  for (const std::string& content : {std::string("\0", 1), std::string("a\0b\0", 4),
                                     std::string("A\xD1O"), std::string("A\xC3\x91O")})
    EXPECT_EQ(read(symbol_of(content)), content);
}

TEST(PureDecode, GivesTheBytesOfKanjiAndOfOtherInterpretations) {
  const std::string kanji = "\x93\x5F\xE4\xAA";  // ISO/IEC 18004, 7.4.6
  EXPECT_EQ(read(pictures::kanji_symbol_of(kanji)), kanji);
  const std::string cyrillic = "\xBF\xE0\xD8";
  EXPECT_EQ(read(pictures::eci_symbol_of(cyrillic, 7)), cyrillic);
  const std::string utf8 = "\xC3\x91";
  EXPECT_EQ(read(pictures::eci_symbol_of(utf8, 26)), utf8);
}

TEST(PureDecode, GivesAsMuchAsASymbolHolds) {
  const std::string digits(limits::kMaxCodeBytes, '7');
  EXPECT_EQ(read(pictures::digits_symbol_of(digits, pictures::SymbolLevel::l)), digits);
}

TEST(PureDecode, LeavesOutAContentOfNoBytes) {
  EXPECT_FALSE(read(pictures::eci_symbol_of("", 26)));
}

TEST(PureDecode, RefusesWhatItsCheckSymbolsCannotMend) {
  auto soft = soft_bits(symbol_of("damaged", pictures::SymbolLevel::l, 1));
  for (int y = 9; y < 13; ++y) {
    for (int x = 9; x < 21; ++x)
      at(soft, x, y) *= -1;
  }
  EXPECT_FALSE(read(soft));
}

TEST(PureDecode, ReadsNothingWhereNoSymbolIs) {
  for (const FrameSize size : {FrameSize{1, 1}, FrameSize{2, 90}, FrameSize{90, 90}}) {
    const auto image = pictures::white(size);
    EXPECT_FALSE(decode_pure(*image.frame()));
  }
}

}  // namespace
}  // namespace fedatario::scanner
