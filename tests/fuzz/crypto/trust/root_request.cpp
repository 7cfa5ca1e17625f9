#include "crypto/trust/roots/root_request.h"

#include <algorithm>

#include "tests/fuzz/require.h"

// What is read is spelled in one way; who may sign and who did are the roots, once each.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView bytes{data, size};
  const auto request = decode_root_request(bytes);
  if (!request) return 0;
  require(std::ranges::equal(encode_root_request(*request), bytes));
  const auto content = open_root_request(*request);
  if (!content) return 0;
  const std::size_t roots = content->signers.size() + content->may_sign.size();
  require(roots >= RootSet::kKeys && roots <= 2 * RootSet::kKeys);
  require(!content->is_complete || content->signers.size() >= RootSet::kThreshold);
  return 0;
}
