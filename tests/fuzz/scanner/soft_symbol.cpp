#include "scanner/qr/decode/soft_decode.h"
#include "scanner/qr/symbol/symbol_layout.h"
#include "tests/fuzz/require.h"

using namespace fedatario::scanner;

namespace {

constexpr int kLargestVersion = 10;

/// The version from the first byte; the others are soft bits from -2 to 2, modules that they leave
/// over neither dark nor light.
ModuleGreys soft_bits_of(fedatario::ByteView bytes) {
  ModuleGreys soft{side_of(1 + bytes[0] % kLargestVersion), {}};
  const auto modules = static_cast<std::size_t>(soft.side) * static_cast<std::size_t>(soft.side);
  for (std::size_t i = 1; i <= modules; ++i)
    soft.values.push_back(i < bytes.size() ? static_cast<float>(bytes[i]) / 64 - 2 : 0);
  return soft;
}

}  // namespace

// A symbol that was mended holds all its check symbols: mending it again changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto soft = soft_bits_of({data, size});
  const auto mended = mend_symbol(soft);
  if (!mended) return 0;
  require(mended->modules.side == soft.side);
  const auto again = mend_symbol(mended->modules);
  require(again.has_value());
  require(again->modules.values == mended->modules.values);
  return 0;
}
