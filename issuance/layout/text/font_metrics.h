#pragma once

#include <optional>
#include <string_view>

#include "issuance/layout/text/measure.h"

/// Widths of Liberation Sans as data: laying out reads no font. A test holds them against the font
/// that the PDF embeds.
namespace fedatario::layout {

/// In 1/1000 em; empty for a character that no certificate may hold.
[[nodiscard]] std::optional<Length> advance_of(char32_t character, Face face);

/// Whether every character has a glyph.
[[nodiscard]] bool is_printable(std::string_view text);

/// Of printable text set at `size`, without kerning.
[[nodiscard]] Length width_of(std::string_view text, Face face, Length size);

/// Height of the capitals, in 1/1000 em.
inline constexpr Length kCapHeight = 688;

}  // namespace fedatario::layout
