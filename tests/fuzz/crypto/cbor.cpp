#include "crypto/codec/cbor_reader.h"
#include "tests/fuzz/require.h"

// The check and every reader stay within the bytes, and a fault lies within them or at their end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fedatario::ByteView bytes{data, size};
  const auto checked = fedatario::check_deterministic_cbor(bytes);
  require(checked.has_value() || checked.error().offset <= size);
  fedatario::CborReader reader{bytes};
  for (bool moved = true; moved;) {
    const std::size_t before = reader.offset();
    moved = reader.unsigned_integer() || reader.byte_string() || reader.text_string() ||
            reader.array() || reader.map() || reader.tag() || reader.boolean() ||
            reader.take_null();
    require(reader.offset() <= size && (reader.offset() > before) == moved);
  }
  return 0;
}
