#include "scanner/qr/decode/pure_decode.h"

#define ZX_USE_UTF8  // without it 1.4 warns that `text()`, which is not used here, will change
#include <exception>

#include <ZXing/ReadBarcode.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

ZXing::Result read_pure(const ZXing::ImageView& view) {
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setIsPure(true)
                         .setTryHarder(false)
                         .setTryRotate(false)
                         .setTryDownscale(false)
                         .setBinarizer(ZXing::Binarizer::FixedThreshold);
  try {
    return ZXing::ReadBarcode(view, hints);
  } catch (const std::exception&) {
    // So says 1.4 that the check symbols hold and the segments are none of the standard's.
    return {};
  }
}

}  // namespace

std::optional<std::string> decode_pure(const GrayFrame& symbol) {
  const auto result = read_pure({symbol.data(), static_cast<int>(symbol.size().width),
                                 static_cast<int>(symbol.size().height), ZXing::ImageFormat::Lum,
                                 static_cast<int>(symbol.stride())});
  const auto& bytes = result.bytes();
  if (!result.isValid() || bytes.empty() || bytes.size() > limits::kMaxCodeBytes)
    return std::nullopt;
  return std::string{bytes.begin(), bytes.end()};
}

}  // namespace fedatario::scanner
