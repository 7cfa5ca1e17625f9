#define ZX_USE_UTF8
#include <ZXing/ReadBarcode.h>

#include "bench/scan/readers/reader.h"

namespace fedatario::bench {

Contents read_with_zxing(const scanner::GrayFrame& frame) {
  const ZXing::ImageView view{frame.data(), static_cast<int>(frame.size().width),
                              static_cast<int>(frame.size().height), ZXing::ImageFormat::Lum,
                              static_cast<int>(frame.stride())};
  const auto hints = ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode);
  Contents contents;
  for (const auto& result : ZXing::ReadBarcodes(view, hints)) {
    if (!result.isValid()) continue;
    contents.emplace_back(result.bytes().begin(), result.bytes().end());
  }
  return contents;
}

}  // namespace fedatario::bench
