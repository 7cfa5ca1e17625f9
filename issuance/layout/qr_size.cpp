#include "issuance/layout/qr_size.h"

#include <array>

namespace fedatario::layout {
namespace {

/// Data codewords of versions 1 to 20 at level M (ISO/IEC 18004, table 7).
constexpr std::array<std::size_t, kLargestQrVersion> kDataCodewords = {
    16, 28, 44, 64, 86, 108, 124, 154, 182, 216, 254, 290, 334, 365, 415, 453, 507, 563, 627, 669};

constexpr std::size_t kModeBits = 4;

/// Bits of a run of digits: 10 for three, 7 for two, 4 for one.
constexpr std::size_t digit_bits(std::size_t digits) {
  constexpr std::array<std::size_t, 3> kRest = {0, 4, 7};
  return digits / 3 * 10 + kRest.at(digits % 3);
}

/// Length fields grow with version 10 (ISO/IEC 18004, table 3).
constexpr std::size_t bits_needed(int version, std::size_t prefix_bytes, std::size_t digits) {
  const std::size_t byte_count = version < 10 ? 8 : 16;
  const std::size_t digit_count = version < 10 ? 10 : 12;
  return kModeBits + byte_count + 8 * prefix_bytes + kModeBits + digit_count + digit_bits(digits);
}

}  // namespace

std::optional<int> qr_version_for(std::size_t prefix_bytes, std::size_t digits) {
  for (int version = 1; version <= kLargestQrVersion; ++version) {
    const auto room = 8 * kDataCodewords.at(static_cast<std::size_t>(version) - 1);
    if (bits_needed(version, prefix_bytes, digits) <= room) return version;
  }
  return std::nullopt;
}

}  // namespace fedatario::layout
