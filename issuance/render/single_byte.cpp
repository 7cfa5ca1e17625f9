#include "issuance/render/single_byte.h"

#include <algorithm>
#include <array>

#include "issuance/layout/text/utf8.h"

namespace fedatario::render {
namespace {

/// Letters of Spanish names, which every font of the western page holds.
constexpr std::u32string_view kSpanishLetters = U"ÁÄÉÍÑÓÖÚÜáéíñóúü";
constexpr std::u32string_view kLatin1Signs = U"ª«°·»";

/// U+00C0 to U+017E without the Spanish letters and what no certificate may hold, in order.
constexpr char32_t kFirstExtended = 0xC0;
constexpr char32_t kLastExtended = 0x17E;
constexpr auto kNotExtended = std::to_array<char32_t>(
    {0xC1, 0xC4, 0xC9, 0xCD, 0xD1, 0xD3,  0xD6,  0xD7,  0xDA,  0xDC,  0xE1,  0xE9, 0xED,
     0xF1, 0xF3, 0xF7, 0xFA, 0xFC, 0x131, 0x132, 0x133, 0x138, 0x13F, 0x140, 0x149});

/// The n-th extended letter takes the n-th of these codes, where CP1252 is Latin-1
/// (make_assets.py knows the same rule).
struct CodeRange {
  unsigned first = 0;
  unsigned count = 0;
};
constexpr std::array<CodeRange, 3> kExtendedCodes = {{{0x21, 0x5E}, {0xC0, 0x40}, {0xAE, 0x12}}};
static_assert(kLastExtended - kFirstExtended + 1 - kNotExtended.size() <= 0x5E + 0x40 + 0x12);

std::optional<unsigned char> western_code(char32_t character) {
  if (character == U'–') return 0x96;
  if (character == U'…') return 0x85;
  const bool ascii = character >= 0x20 && character < 0x7F;
  const bool latin1 = kSpanishLetters.find(character) != std::u32string_view::npos ||
                      kLatin1Signs.find(character) != std::u32string_view::npos;
  if (!ascii && !latin1) return std::nullopt;
  return static_cast<unsigned char>(character);
}

std::optional<unsigned char> extended_code(char32_t character) {
  if (character < kFirstExtended || character > kLastExtended) return std::nullopt;
  const auto* barred = std::ranges::lower_bound(kNotExtended, character);
  if (barred != kNotExtended.end() && *barred == character) return std::nullopt;
  auto place = static_cast<unsigned>(character - kFirstExtended) -
               static_cast<unsigned>(barred - kNotExtended.begin());
  for (const auto& range : kExtendedCodes) {
    if (place < range.count) return static_cast<unsigned char>(range.first + place);
    place -= range.count;
  }
  return std::nullopt;
}

void append(std::vector<EncodedPiece>& pieces, CodePage page, unsigned char code) {
  if (pieces.empty() || pieces.back().page != page) pieces.push_back({page, {}});
  pieces.back().bytes += static_cast<char>(code);
}

std::string hexadecimal(unsigned value, int digits) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text;
  for (int digit = digits - 1; digit >= 0; --digit) {
    text += kDigits[(value >> (4U * static_cast<unsigned>(digit))) & 0xFU];
  }
  return text;
}

}  // namespace

std::optional<std::vector<EncodedPiece>> encode_text(std::string_view text) {
  std::vector<EncodedPiece> pieces;
  for (const auto character : layout::characters_of(text)) {
    if (const auto western = western_code(character)) {
      append(pieces, CodePage::western, *western);
    } else if (const auto extended = extended_code(character)) {
      append(pieces, CodePage::extended, *extended);
    } else {
      return std::nullopt;
    }
  }
  return pieces;
}

std::string extended_to_unicode() {
  constexpr std::size_t kMostInBlock = 100;  // ISO 32000-1, 9.10.3
  std::vector<std::string> lines;
  for (char32_t character = kFirstExtended; character <= kLastExtended; ++character) {
    const auto code = extended_code(character);
    if (!code) continue;
    lines.push_back("<" + hexadecimal(*code, 2) + "> <" +
                    hexadecimal(static_cast<unsigned>(character), 4) + ">\n");
  }
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n";
  for (std::size_t first = 0; first < lines.size(); first += kMostInBlock) {
    const auto count = std::min(kMostInBlock, lines.size() - first);
    map += std::to_string(count) + " beginbfchar\n";
    for (std::size_t i = first; i < first + count; ++i)
      map += lines[i];
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

}  // namespace fedatario::render
