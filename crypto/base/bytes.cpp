#include "crypto/base/bytes.h"

#include <string_view>

namespace fedatario {
namespace {

std::optional<Byte> nibble_of(char digit) {
  if (digit >= '0' && digit <= '9') return static_cast<Byte>(digit - '0');
  if (digit >= 'a' && digit <= 'f') return static_cast<Byte>(digit - 'a' + 10);
  if (digit >= 'A' && digit <= 'F') return static_cast<Byte>(digit - 'A' + 10);
  return std::nullopt;
}

}  // namespace

ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}

std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::string to_hex(ByteView bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const Byte byte : bytes) {
    text.push_back(kDigits[byte >> 4U]);
    text.push_back(kDigits[byte & 0x0fU]);
  }
  return text;
}

std::optional<Bytes> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  Bytes bytes;
  bytes.reserve(text.size() / 2);
  for (std::size_t i = 0; i < text.size(); i += 2) {
    const auto high = nibble_of(text[i]);
    const auto low = nibble_of(text[i + 1]);
    if (!high || !low) return std::nullopt;
    bytes.push_back(static_cast<Byte>(*high << 4U | *low));
  }
  return bytes;
}

}  // namespace fedatario
