#include <zbar.h>

#include "bench/scan/readers/reader.h"

namespace fedatario::bench {
namespace {

/// A scanner for QR codes alone, which gives bytes and guesses no character set.
zbar::ImageScanner qr_scanner() {
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_BINARY, 1);
  return scanner;
}

}  // namespace

Contents read_with_zbar(const scanner::GrayFrame& frame) {
  static zbar::ImageScanner scanner = qr_scanner();
  const auto [width, height] = frame.size();
  zbar::Image image{width, height, "Y800", frame.data(), frame.size().pixels()};
  scanner.scan(image);
  Contents contents;
  for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol)
    contents.push_back(symbol->get_data());
  return contents;
}

}  // namespace fedatario::bench
