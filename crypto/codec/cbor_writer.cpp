#include "crypto/codec/cbor_writer.h"

namespace fedatario {

void CborWriter::head(std::uint8_t major_type, std::uint64_t argument) {
  const auto type = static_cast<unsigned>(major_type) << 5U;
  if (argument < 24) {
    bytes_.push_back(static_cast<Byte>(type | argument));
    return;
  }
  const unsigned width_class = argument <= 0xff         ? 0
                               : argument <= 0xffff     ? 1
                               : argument <= 0xffffffff ? 2
                                                        : 3;
  bytes_.push_back(static_cast<Byte>(type | (24U + width_class)));
  for (unsigned left = 1U << width_class; left > 0; --left) {
    bytes_.push_back(static_cast<Byte>(argument >> (8U * (left - 1)) & 0xffU));
  }
}

void CborWriter::append(ByteView content) {
  bytes_.insert(bytes_.end(), content.begin(), content.end());
}

void CborWriter::unsigned_integer(std::uint64_t value) {
  head(0, value);
}

void CborWriter::byte_string(ByteView content) {
  head(2, content.size());
  append(content);
}

void CborWriter::text_string(std::string_view content) {
  head(3, content.size());
  append(as_bytes(content));
}

void CborWriter::array(std::uint64_t count) {
  head(4, count);
}
void CborWriter::map(std::uint64_t pairs) {
  head(5, pairs);
}
void CborWriter::tag(std::uint64_t number) {
  head(6, number);
}
void CborWriter::boolean(bool value) {
  bytes_.push_back(value ? 0xf5 : 0xf4);
}
void CborWriter::null() {
  bytes_.push_back(0xf6);
}

}  // namespace fedatario
