#include "scanner/qr/decode/direct_pass.h"

#define ZX_USE_UTF8  // without it 1.4 warns that `text()`, which is not used here, will change
#include <algorithm>

#include <ZXing/ReadBarcode.h>

#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

Point point_of(ZXing::PointI point) {
  return {static_cast<float>(point.x), static_cast<float>(point.y)};
}

}  // namespace

std::vector<QrText> read_directly(const GrayFrame& frame, std::size_t most) {
  if (most == 0) return {};  // which would be no limit to ZXing-cpp
  const ZXing::ImageView view{frame.data(), static_cast<int>(frame.size().width),
                              static_cast<int>(frame.size().height), ZXing::ImageFormat::Lum,
                              static_cast<int>(frame.stride())};
  // Turning the frame finds nothing more, a QR code is found at any angle; smaller frames are
  // looked at in other ways.
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setTryHarder(true)
                         .setTryRotate(false)
                         .setTryDownscale(false)
                         .setBinarizer(ZXing::Binarizer::LocalAverage)
                         .setMaxNumberOfSymbols(static_cast<std::uint8_t>(std::min<std::size_t>(
                             most, std::numeric_limits<std::uint8_t>::max())));
  std::vector<QrText> texts;
  for (const auto& result : ZXing::ReadBarcodes(view, hints)) {
    const auto& bytes = result.bytes();
    if (!result.isValid() || bytes.empty() || bytes.size() > limits::kMaxCodeBytes) continue;
    const auto& position = result.position();
    texts.push_back(
        {.content = {bytes.begin(), bytes.end()},
         .corners = {point_of(position.topLeft()), point_of(position.topRight()),
                     point_of(position.bottomRight()), point_of(position.bottomLeft())}});
  }
  return texts;
}

}  // namespace fedatario::scanner
