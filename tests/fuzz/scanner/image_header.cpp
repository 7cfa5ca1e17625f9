#include "scanner/images/image_header.h"

#include "scanner/limits.h"
#include "tests/fuzz/require.h"

using fedatario::scanner::image_format_of;
using fedatario::scanner::read_image_header;
namespace limits = fedatario::scanner::limits;

// A size is within the limits, and more bytes behind a header do not change it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fedatario::ByteView file{data, size};
  const auto header = read_image_header(file);
  if (!header) return 0;
  require(image_format_of(file) == header->format);
  require(header->size.width > 0 && header->size.width <= limits::kMaxSide);
  require(header->size.height > 0 && header->size.height <= limits::kMaxSide);
  require(header->size.pixels() <= limits::kMaxPixels);

  fedatario::Bytes longer{file.begin(), file.end()};
  longer.push_back(0);
  require(read_image_header(longer) == header);
  return 0;
}
