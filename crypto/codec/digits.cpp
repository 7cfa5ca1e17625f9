#include "crypto/codec/digits.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace fedatario {
namespace {

constexpr std::size_t kGroupBytes = 7;
constexpr std::size_t kGroupDigits = 17;

/// Digits of a group of so many bytes: the fewest that hold 256^bytes - 1.
constexpr std::array<std::size_t, kGroupBytes + 1> kWidths = {0, 3, 5, 8, 10, 13, 15, kGroupDigits};

std::optional<std::size_t> bytes_of_width(std::size_t digits) {
  const auto* const found = std::ranges::find(kWidths, digits);
  if (found == kWidths.end()) return std::nullopt;
  return static_cast<std::size_t>(found - kWidths.begin());
}

void append_group(std::string& text, ByteView group) {
  std::uint64_t value = 0;
  for (const Byte byte : group)
    value = value << 8U | byte;
  std::array<char, kGroupDigits> digits{};
  const std::size_t width = kWidths[group.size()];
  for (std::size_t i = width; i > 0; --i) {
    digits[i - 1] = static_cast<char>('0' + value % 10);
    value /= 10;
  }
  text.append(digits.data(), width);
}

/// False for a character that is no digit, or a number of 256^count or more.
bool append_bytes(Bytes& bytes, std::string_view group, std::size_t count) {
  std::uint64_t value = 0;
  for (const char digit : group) {
    if (digit < '0' || digit > '9') return false;
    value = value * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  if (value >> (8U * count) != 0) return false;
  for (std::size_t left = count; left > 0; --left) {
    bytes.push_back(static_cast<Byte>(value >> (8U * (left - 1)) & 0xffU));
  }
  return true;
}

}  // namespace

std::size_t digits_for(std::size_t bytes) {
  return bytes / kGroupBytes * kGroupDigits + kWidths[bytes % kGroupBytes];
}

std::string to_digits(ByteView bytes) {
  std::string text;
  text.reserve(digits_for(bytes.size()));
  for (std::size_t i = 0; i < bytes.size(); i += kGroupBytes) {
    append_group(text, bytes.subspan(i, std::min(kGroupBytes, bytes.size() - i)));
  }
  return text;
}

std::optional<Bytes> from_digits(std::string_view digits) {
  Bytes bytes;
  bytes.reserve(digits.size() / 2);
  for (std::size_t i = 0; i < digits.size(); i += kGroupDigits) {
    const std::string_view group = digits.substr(i, kGroupDigits);
    const auto count = bytes_of_width(group.size());
    if (!count || !append_bytes(bytes, group, *count)) return std::nullopt;
  }
  return bytes;
}

}  // namespace fedatario
