#include "scanner/qr/qr_decode.h"

#define ZX_USE_UTF8  // without it 1.4 warns that `text()`, which is not used here, will change
#include <algorithm>

#include <ZXing/ReadBarcode.h>

#include "scanner/frames/upscale.h"
#include "scanner/limits.h"

namespace fedatario::scanner {
namespace {

using Contents = std::vector<std::string>;
using Decoded = Result<Contents, ScanError>;

Decoded read_with(const GrayFrame& frame, ZXing::Binarizer binarizer) {
  const ZXing::ImageView view{frame.data(), static_cast<int>(frame.size().width),
                              static_cast<int>(frame.size().height), ZXing::ImageFormat::Lum,
                              static_cast<int>(frame.stride())};
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setTryHarder(true)
                         .setTryRotate(true)
                         .setTryDownscale(true)
                         .setBinarizer(binarizer)
                         .setMaxNumberOfSymbols(limits::kMaxCodesPerPage + 1);
  const auto results = ZXing::ReadBarcodes(view, hints);
  // zxing finds no more than 16 in a row of 20, whatever is asked: from there on some may be
  // missing.
  if (results.size() > limits::kMaxCodesPerPage) return fail(ScanError::too_many_codes);
  Contents contents;
  for (const auto& result : results) {
    const auto& bytes = result.bytes();
    if (!result.isValid() || bytes.empty() || bytes.size() > limits::kMaxCodeBytes) continue;
    std::string content{bytes.begin(), bytes.end()};
    if (std::ranges::find(contents, content) == contents.end()) {
      contents.push_back(std::move(content));
    }
  }
  return contents;
}

Decoded read_either_way(const GrayFrame& frame) {
  auto contents = read_with(frame, ZXing::Binarizer::LocalAverage);
  if (!contents || !contents->empty()) return contents;
  return read_with(frame, ZXing::Binarizer::GlobalHistogram);
}

}  // namespace

Decoded decode_qr(const GrayFrame& frame) {
  auto contents = read_either_way(frame);
  if (!contents || !contents->empty()) return contents;

  // Below about two pixels a module the finder patterns get lost; twice the pixels, smoothly
  // interpolated, bring back a page of 72 dots an inch.
  const auto doubled = upscale_twice(frame);
  if (!doubled) return contents;
  const auto larger = doubled->frame();
  return larger ? read_either_way(*larger) : contents;
}

}  // namespace fedatario::scanner
