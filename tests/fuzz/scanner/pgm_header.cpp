#include "scanner/limits.h"
#include "scanner/pdf/gray_page_stream.h"
#include "tests/fuzz/require.h"

using fedatario::scanner::parse_pgm_header;

// A header ends within what the stream reads ahead, and its size is one that a frame may have.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto text = fedatario::as_text({data, size});
  const auto header = parse_pgm_header(text);
  if (!header) return 0;
  require(header->bytes <= size);
  require(header->size.pixels() > 0);
  require(header->size.pixels() <= fedatario::scanner::limits::kMaxPixels);
  require(parse_pgm_header(text.substr(0, header->bytes)) == header);
  return 0;
}
