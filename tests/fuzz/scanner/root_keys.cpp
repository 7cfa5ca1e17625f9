#include "crypto/trust/roots/root_keys.h"

#include "crypto/base/bytes.h"
#include "tests/fuzz/require.h"

// Keys are few, different, and would pass the strict door again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto keys = fedatario::root_keys_from_pem(fedatario::as_text({data, size}));
  if (!keys) return 0;
  require(!keys->empty() && keys->size() <= fedatario::kMaxRootKeys);
  for (const auto& key : *keys) {
    require(fedatario::PublicKey::from_bytes(key.bytes()).has_value());
  }
  return 0;
}
