#include "issuance/layout/utf8.h"

#include <cstddef>

namespace fedatario::layout {
namespace {

constexpr char32_t kDamaged = 0xFFFD;

std::size_t length_by_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return 0;  // nothing that is printed lies beyond the basic plane
}

}  // namespace

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> characters;
  characters.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto length = length_by_lead(lead);
    if (length == 0 || i + length > text.size()) {
      characters.push_back(kDamaged);
      ++i;
      continue;
    }
    char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      character = (character << 6U) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    }
    characters.push_back(character);
    i += length;
  }
  return characters;
}

}  // namespace fedatario::layout
