#include "scanner/qr/decode/pure_decode.h"

#define ZX_USE_UTF8  // without it 1.4 warns that `text()`, which is not used here, will change
#include <ZXing/ReadBarcode.h>

#include "scanner/limits.h"

namespace fedatario::scanner {

std::optional<std::string> decode_pure(const GrayFrame& symbol) {
  const ZXing::ImageView view{symbol.data(), static_cast<int>(symbol.size().width),
                              static_cast<int>(symbol.size().height), ZXing::ImageFormat::Lum,
                              static_cast<int>(symbol.stride())};
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setIsPure(true)
                         .setTryHarder(false)
                         .setTryRotate(false)
                         .setTryDownscale(false)
                         .setBinarizer(ZXing::Binarizer::FixedThreshold);
  const auto result = ZXing::ReadBarcode(view, hints);
  const auto& bytes = result.bytes();
  if (!result.isValid() || bytes.empty() || bytes.size() > limits::kMaxCodeBytes)
    return std::nullopt;
  return std::string{bytes.begin(), bytes.end()};
}

}  // namespace fedatario::scanner
