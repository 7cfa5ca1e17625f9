#include "crypto/trust/bundle/floor.h"

#include <algorithm>

#include "tests/fuzz/require.h"

// What is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView bytes{data, size};
  if (const auto floor = decode_floor(bytes))
    require(std::ranges::equal(encode_floor(*floor), bytes));
  return 0;
}
