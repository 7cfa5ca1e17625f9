#include "crypto/codec/digits.h"

#include "tests/fuzz/require.h"

// What is read is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fedatario::as_text({data, size});
  if (const auto bytes = fedatario::from_digits(text))
    require(fedatario::to_digits(*bytes) == text);
  return 0;
}
