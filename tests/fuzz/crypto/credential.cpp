#include <algorithm>

#include "crypto/credential/credential_json.h"
#include "crypto/credential/payload_codec.h"
#include "tests/fuzz/require.h"

// What is read is spelled in one way, and can be shown.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView payload{data, size};
  const auto credential = decode_payload(payload);
  if (!credential) return 0;
  const auto written = encode_payload(*credential);
  require(written && std::ranges::equal(*written, payload));
  require(!credential_to_json(*credential).empty());
  return 0;
}
