#include <algorithm>

#include "crypto/trust/keyring/trust_head_codec.h"
#include "tests/fuzz/require.h"
#include "tests/support/evidence_world.h"

// The content behind the signatures: what is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  static const RootSet kRoots = samples::root_set();
  const ByteView bytes{data, size};
  const auto object = cose::parse_sign(bytes);
  const ByteView payload = object ? object->payload : bytes;
  const auto listed = decode_trust_head(payload, kRoots);
  require(listed.has_value() || !read_trust_head(bytes, kRoots));
  if (!listed) return 0;
  require(std::ranges::equal(encode_trust_head(*listed), payload));
  return 0;
}
