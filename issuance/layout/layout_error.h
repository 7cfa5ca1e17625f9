#pragma once

#include <cstdint>
#include <string_view>

namespace fedatario::layout {

/// Why a credential cannot be laid out. None of them can happen to what the issuer's own checks let
/// through; a reader of an older program meets the first two.
enum class LayoutError : std::uint8_t {
  unknown_template,       ///< a page layout that this program does not have
  unknown_area,           ///< an area or competency that is not in the catalogue
  template_mismatch,      ///< competencies in a template of areas only
  marks_do_not_match,     ///< a column has more or fewer marks than cells
  unprintable_character,  ///< no glyph
  qr_too_large,           ///< above version 20
};

/// Stable English word for logs and JSON.
[[nodiscard]] std::string_view word_for(LayoutError error);

}  // namespace fedatario::layout
