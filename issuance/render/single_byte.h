#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Texts as single bytes of embedded fonts. PDF/A-1 lets a plain TrueType font have CP1252
/// (WinAnsiEncoding) alone, and libharu's UTF-8 fonts are no valid PDF/A, so the letters that
/// Spanish names lack are embedded, where used, as a second font that has them under codes of
/// CP1252, with a map back to Unicode for copying and searching. This also keeps the first font
/// small.
namespace fedatario::render {

enum class CodePage : std::uint8_t { western, extended };

/// Neighbouring characters of one code page.
struct EncodedPiece {
  CodePage page = CodePage::western;
  std::string bytes;

  friend bool operator==(const EncodedPiece&, const EncodedPiece&) = default;
};

/// Empty where a character is in neither code page.
[[nodiscard]] std::optional<std::vector<EncodedPiece>> encode_text(std::string_view text);

/// The CMap that maps the codes of `CodePage::extended` to Unicode (ISO 32000-1, 9.10.3).
[[nodiscard]] std::string extended_to_unicode();

}  // namespace fedatario::render
