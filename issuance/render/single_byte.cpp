#include "issuance/render/single_byte.h"

#include <algorithm>
#include <array>

#include "issuance/layout/utf8.h"

namespace fedatario::render {
namespace {

struct CodePoint {
  char32_t character = 0;
  unsigned char code = 0;
};

/// What CP1252 has outside Latin-1, of the characters that a certificate may print.
constexpr std::array<CodePoint, 9> kWesternOutsideLatin1 = {{{0x0152, 0x8C},
                                                             {0x0153, 0x9C},
                                                             {0x0160, 0x8A},
                                                             {0x0161, 0x9A},
                                                             {0x0178, 0x9F},
                                                             {0x017D, 0x8E},
                                                             {0x017E, 0x9E},
                                                             {0x2013, 0x96},
                                                             {0x2026, 0x85}}};

constexpr char32_t kFirstExtended = 0x100;
constexpr char32_t kLastExtended = 0x17E;
/// Latin Extended-A characters that no certificate may hold, in order.
constexpr std::array<char32_t, 7> kNoLetters = {0x131, 0x132, 0x133, 0x138, 0x13F, 0x140, 0x149};

/// The extended letters take the codes 0x30 to 0x7E, then 0xC0 on, where CP1252 is Latin-1
/// (make_assets.py knows the same rule).
constexpr unsigned kFirstLowCode = 0x30;
constexpr unsigned kLowCodes = 0x7F - kFirstLowCode;
constexpr unsigned kFirstHighCode = 0xC0;
static_assert(kLastExtended - kFirstExtended + 1 - kNoLetters.size() <= kLowCodes + 0x40);

std::optional<unsigned char> western_code(char32_t character) {
  const bool in_latin1 =
      (character >= 0x20 && character < 0x7F) || (character > 0xA0 && character <= 0xFF);
  if (in_latin1) return static_cast<unsigned char>(character);
  const auto* found = std::ranges::find(kWesternOutsideLatin1, character, &CodePoint::character);
  if (found == kWesternOutsideLatin1.end()) return std::nullopt;
  return found->code;
}

std::optional<unsigned char> extended_code(char32_t character) {
  if (character < kFirstExtended || character > kLastExtended) return std::nullopt;
  const auto* barred = std::ranges::lower_bound(kNoLetters, character);
  if (barred != kNoLetters.end() && *barred == character) return std::nullopt;
  const auto place = static_cast<unsigned>(character - kFirstExtended) -
                     static_cast<unsigned>(barred - kNoLetters.begin());
  const auto code =
      place < kLowCodes ? kFirstLowCode + place : kFirstHighCode + (place - kLowCodes);
  return static_cast<unsigned char>(code);
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
