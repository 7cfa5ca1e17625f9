#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace fedatario::scanner {

/// Where the patterns of a QR symbol stand (ISO/IEC 18004, 5.3). Versions are 1 to 40.
inline constexpr int kVersions = 40;

/// Modules a side.
[[nodiscard]] constexpr int side_of(int version) {
  return 17 + 4 * version;
}
/// Version of a symbol of that many modules a side.
[[nodiscard]] constexpr int version_of(int side) {
  return (side - 17) / 4;
}

/// A module by column and row, from 0.
struct Module {
  int x = 0;
  int y = 0;

  friend bool operator==(Module, Module) = default;
};

/// Middle modules of the alignment patterns (Annex E), row by row.
[[nodiscard]] std::vector<Module> alignment_centres(int version);

/// The 18 bits of the version information (Annex D), versions 7 to 40: the version and the
/// remainder of a BCH code.
[[nodiscard]] std::uint32_t version_bits(int version);

}  // namespace fedatario::scanner
