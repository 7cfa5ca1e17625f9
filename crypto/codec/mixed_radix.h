#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"

/// Small numbers of given radices in as few bytes as 64-bit arithmetic allows
/// (docs/spec/credential.md, section 8).
namespace fedatario {

/// A number below its radix. Radices are 2 or more and no power of two, so that no product is 2^64.
struct RadixDigit {
  std::uint8_t value = 0;
  std::uint8_t radix = 0;
};

/// Groups are the longest runs whose product of radices fits 64 bits, each in its fewest bytes.
[[nodiscard]] Bytes pack_mixed_radix(std::span<const RadixDigit> digits);

/// The values, given the radices. Accepts exactly what `pack_mixed_radix` writes.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> unpack_mixed_radix(
    ByteView packed, std::span<const std::uint8_t> radices);

}  // namespace fedatario
