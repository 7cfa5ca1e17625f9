#include <algorithm>

#include "crypto/cose/sign1.h"
#include "crypto/credential/limits.h"
#include "tests/fuzz/require.h"

// What is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView bytes{data, size};
  const auto parts = cose::parse_sign1(bytes, limits::kMaxPayloadBytes);
  if (!parts) return 0;
  const Bytes written = cose::serialize_sign1(parts->kid, parts->payload, parts->signature);
  require(std::ranges::equal(written, bytes));
  return 0;
}
