#include "scanner/limits.h"
#include "scanner/qr/qr_reader.h"
#include "tests/fuzz/require.h"

using namespace fedatario::scanner;

namespace {

constexpr std::size_t kMostCodes = 3;
constexpr std::uint32_t kLongestSide = 160;

/// Width and height from the first two bytes; the others are pixels, again from the start where
/// they end early.
GrayImage frame_of(fedatario::ByteView bytes) {
  const auto pixels = bytes.subspan(2);
  GrayImage image{{1 + bytes[0] % kLongestSide, 1 + bytes[1] % kLongestSide}, {}};
  image.pixels.reserve(image.size.pixels());
  for (std::size_t i = 0; i < image.size.pixels(); ++i)
    image.pixels.push_back(pixels[i % pixels.size()]);
  return image;
}

}  // namespace

// Whatever a frame shows, what is read of it keeps the limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  const auto image = frame_of({data, size});
  for (const Effort effort : {Effort::frame, Effort::page}) {
    QrReader reader{{effort, std::chrono::milliseconds{50}, kMostCodes}};
    const auto reading = reader.read(*image.frame());
    require(reading.codes.size() <= kMostCodes);
    for (const QrText& code : reading.codes) {
      require(!code.content.empty());
      require(code.content.size() <= limits::kMaxCodeBytes);
    }
  }
  return 0;
}
