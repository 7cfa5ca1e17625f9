#include "crypto/cose/sign.h"

#include <algorithm>

#include "tests/fuzz/require.h"

// What is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView bytes{data, size};
  const auto object = cose::parse_sign(bytes);
  if (!object) return 0;
  require(std::ranges::equal(cose::serialize_sign(object->payload, object->signatures), bytes));
  return 0;
}
