#include "tests/support/frames/sets/other_codes.h"

#include <algorithm>
#include <string>

#define ZX_USE_UTF8
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

namespace fedatario::frames {
namespace {

ZXing::BarcodeFormat format_of(OtherCode kind) {
  switch (kind) {
    case OtherCode::pdf417:
      return ZXing::BarcodeFormat::PDF417;
    case OtherCode::data_matrix:
      return ZXing::BarcodeFormat::DataMatrix;
    case OtherCode::aztec:
      return ZXing::BarcodeFormat::Aztec;
    case OtherCode::code_128:
      return ZXing::BarcodeFormat::Code128;
  }
  return ZXing::BarcodeFormat::None;
}

/// Digits that the symbology holds without growing beyond the page.
int digits_of(OtherCode kind, Chance& chance) {
  return kind == OtherCode::code_128 ? chance.whole(6, 14) : chance.whole(40, 400);
}

}  // namespace

Modules other_code(OtherCode kind, Chance& chance) {
  constexpr std::size_t kBarHeight = 40;
  std::string digits;
  for (int i = digits_of(kind, chance); i > 0; --i)
    digits.push_back(static_cast<char>('0' + chance.whole(0, 9)));
  const auto matrix = ZXing::MultiFormatWriter{format_of(kind)}.setMargin(0).encode(digits, 0, 0);
  Modules modules{
      static_cast<std::size_t>(matrix.width()), static_cast<std::size_t>(matrix.height()), {}};
  const std::size_t rows = modules.height;
  if (kind == OtherCode::code_128) modules.height = std::max(rows, kBarHeight);
  for (std::size_t row = 0; row < modules.height; ++row) {
    for (int column = 0; column < matrix.width(); ++column) {
      modules.dark.push_back(matrix.get(column, static_cast<int>(std::min(row, rows - 1))) ? 1 : 0);
    }
  }
  return modules;
}

Modules random_modules(Chance& chance) {
  const auto side = static_cast<std::size_t>(chance.whole(21, 105));
  Modules modules{side, side, Bytes(side * side)};
  std::ranges::generate(modules.dark, [&] { return chance.happens(0.5) ? Byte{1} : Byte{0}; });
  return modules;
}

}  // namespace fedatario::frames
