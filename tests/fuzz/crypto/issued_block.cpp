#include "crypto/trust/lists/issued_block.h"

#include "tests/fuzz/require.h"

// What is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  const ByteView part{data, size};
  const auto entries = read_issued_block(part);
  if (!entries) return 0;
  require(entries->size() <= 1'024 && !entries->back().is_absent());
  require(write_issued_block(*entries, [](const Bytes&) {}) == name_of_part(part));
  return 0;
}
