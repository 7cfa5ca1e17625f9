#include "crypto/codec/mixed_radix.h"

namespace fedatario {
namespace {

struct Group {
  std::size_t size = 0;       ///< digits in it
  std::uint64_t product = 1;  ///< of their radices
  std::size_t bytes = 0;
};

/// The group that begins with the first of these radices.
template <class RadixAt>
Group next_group(std::size_t available, RadixAt radix_at) {
  Group group;
  while (group.size < available) {
    const std::uint64_t radix = radix_at(group.size);
    std::uint64_t product = 0;
    if (__builtin_mul_overflow(group.product, radix, &product)) break;
    group.product = product;
    ++group.size;
  }
  for (std::uint64_t highest = group.product - 1; highest > 0; highest >>= 8U)
    ++group.bytes;
  return group;
}

}  // namespace

Bytes pack_mixed_radix(std::span<const RadixDigit> digits) {
  Bytes packed;
  for (std::size_t start = 0; start < digits.size();) {
    const Group group =
        next_group(digits.size() - start, [&](std::size_t i) { return digits[start + i].radix; });
    std::uint64_t number = 0;
    for (const RadixDigit& digit : digits.subspan(start, group.size)) {
      number = number * digit.radix + digit.value;
    }
    for (std::size_t left = group.bytes; left > 0; --left) {
      packed.push_back(static_cast<Byte>(number >> (8U * (left - 1)) & 0xffU));
    }
    start += group.size;
  }
  return packed;
}

std::optional<std::vector<std::uint8_t>> unpack_mixed_radix(ByteView packed,
                                                            std::span<const std::uint8_t> radices) {
  std::vector<std::uint8_t> values(radices.size());
  for (std::size_t start = 0; start < radices.size();) {
    const Group group =
        next_group(radices.size() - start, [&](std::size_t i) { return radices[start + i]; });
    if (packed.size() < group.bytes) return std::nullopt;
    std::uint64_t number = 0;
    for (const Byte byte : packed.first(group.bytes))
      number = number << 8U | byte;
    if (number >= group.product) return std::nullopt;
    for (std::size_t i = start + group.size; i > start; --i) {
      values[i - 1] = static_cast<std::uint8_t>(number % radices[i - 1]);
      number /= radices[i - 1];
    }
    packed = packed.subspan(group.bytes);
    start += group.size;
  }
  if (!packed.empty()) return std::nullopt;
  return values;
}

}  // namespace fedatario
