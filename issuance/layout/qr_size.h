#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

/// Size of the symbol that holds a byte segment and a digit segment with error correction level M
/// (ISO/IEC 18004, table 7), known before the symbol is made.
namespace fedatario::layout {

/// Largest version that a certificate may use (docs/spec/credential.md, section 1).
inline constexpr int kLargestQrVersion = 20;

/// Smallest version that holds both segments; empty above version 20.
[[nodiscard]] std::optional<int> qr_version_for(std::size_t prefix_bytes, std::size_t digits);

/// Modules on a side.
[[nodiscard]] constexpr std::uint8_t qr_modules(int version) {
  return static_cast<std::uint8_t>(17 + 4 * version);
}

}  // namespace fedatario::layout
