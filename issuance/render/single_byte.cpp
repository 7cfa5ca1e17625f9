#include "issuance/render/single_byte.h"

#include <algorithm>
#include <array>
#include <utility>

#include "issuance/layout/utf8.h"

namespace fedatario::render {
namespace {

/// What CP1252 has outside Latin-1, of the characters that a certificate may print.
constexpr std::array<std::pair<char32_t, unsigned char>, 9> kOutsideLatin1 = {{{0x0152, 0x8C},
                                                                               {0x0153, 0x9C},
                                                                               {0x0160, 0x8A},
                                                                               {0x0161, 0x9A},
                                                                               {0x0178, 0x9F},
                                                                               {0x017D, 0x8E},
                                                                               {0x017E, 0x9E},
                                                                               {0x2013, 0x96},
                                                                               {0x2026, 0x85}}};

std::optional<char> code_of(char32_t character) {
  const bool in_latin1 =
      (character >= 0x20 && character < 0x7F) || (character >= 0xA0 && character <= 0xFF);
  if (in_latin1) return static_cast<char>(character);
  const auto* found =
      std::ranges::find(kOutsideLatin1, character, &std::pair<char32_t, unsigned char>::first);
  if (found == kOutsideLatin1.end()) return std::nullopt;
  return static_cast<char>(found->second);
}

}  // namespace

std::optional<std::string> to_cp1252(std::string_view text) {
  std::string bytes;
  for (const auto character : layout::characters_of(text)) {
    const auto code = code_of(character);
    if (!code) return std::nullopt;
    bytes += *code;
  }
  return bytes;
}

}  // namespace fedatario::render
