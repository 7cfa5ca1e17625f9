#pragma once

#include <cstdint>
#include <vector>

#include "scanner/qr/symbol/symbol_layout.h"

namespace fedatario::scanner {

/// Error correction levels, numbered as the format information has them (ISO/IEC 18004, 7.9.1).
enum class Level : std::uint8_t { m = 0, l = 1, h = 2, q = 3 };

/// What the format information says.
struct Format {
  Level level = Level::m;
  unsigned mask = 0;  ///< 0 to 7
};

/// How the codewords of a symbol are shared out among blocks that are corrected by themselves
/// (ISO/IEC 18004, 7.5.1 and Table 9). The first `short_blocks` blocks have `short_data` data
/// codewords, the others one more.
struct BlockStructure {
  int blocks = 0;
  int short_blocks = 0;
  int short_data = 0;
  int check = 0;  ///< check codewords of each block
};

[[nodiscard]] BlockStructure block_structure(int version, Level level);

/// The modules that carry codewords, in the order of their bits (7.7.3); the remainder bits are
/// left out.
[[nodiscard]] std::vector<Module> codeword_modules(int version);

/// Whether a mask reverses a module (7.8.2, Table 10).
[[nodiscard]] bool is_masked(unsigned mask, Module module);

/// The two places of each of the 15 bits of the format information, least significant first
/// (7.9.1, Figure 25).
struct FormatPlaces {
  Module near_corner;
  Module split;
};
[[nodiscard]] FormatPlaces format_places(int side, int bit);

/// The 15 bits: the format, the remainder of a BCH code, masked (7.9.1, Annex C).
[[nodiscard]] std::uint32_t format_bits(Format format);

}  // namespace fedatario::scanner
