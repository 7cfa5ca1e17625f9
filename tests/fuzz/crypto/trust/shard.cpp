#include <algorithm>

#include "crypto/trust/keyring/shard_codec.h"
#include "tests/fuzz/require.h"

// What is read is spelled in one way, and sorted for whoever looks for a kid.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView part{data, size};
  const auto keys = read_shard(part, {.leaf = 0, .bits = 0}, {});
  if (!keys) return 0;
  require(std::ranges::equal(write_shard(*keys), part));
  require(std::ranges::is_sorted(*keys, {}, [](const TrustedKey& key) { return key.issuer.kid; }));
  return 0;
}
