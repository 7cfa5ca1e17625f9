#include "scanner/sources/camera/camera_frame.h"

#include "scanner/images/byte_reader.h"
#include "tests/fuzz/require.h"

namespace scanner = fedatario::scanner;

namespace {

std::uint32_t number(fedatario::ByteView bytes, std::size_t at) {
  return static_cast<std::uint32_t>(
      scanner::number_at(bytes, at, 4, scanner::ByteOrder::big_endian).value_or(0));
}

}  // namespace

// Whatever a driver says of its buffer: a frame of the size it says, or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kHead = 13;
  if (size < kHead) return 0;
  const fedatario::ByteView bytes{data, size};
  const scanner::FrameLayout layout{static_cast<scanner::PixelFormat>(data[0] % 4),
                                    {number(bytes, 1), number(bytes, 5)},
                                    number(bytes, 9)};
  if (!scanner::check_layout(layout)) return 0;
  const auto image = scanner::gray_of(bytes.subspan(kHead), layout);
  require(!image || image->pixels.size() == layout.size.pixels());
  return 0;
}
