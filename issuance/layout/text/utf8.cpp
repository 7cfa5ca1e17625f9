#include "issuance/layout/text/utf8.h"

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

DecodedCharacter first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const auto bytes = length_by_lead(lead);
  if (bytes == 1) return {lead, 1};
  if (bytes == 0 || bytes > text.size()) return {kDamaged, 1};
  char32_t character = lead & (0xFFU >> (bytes + 1));
  for (const char next : text.substr(1, bytes - 1)) {
    const auto byte = static_cast<unsigned char>(next);
    if ((byte & 0xC0U) != 0x80) return {kDamaged, 1};
    character = (character << 6U) | (byte & 0x3FU);
  }
  return {character, bytes};
}

std::vector<char32_t> characters_of(std::string_view text) {
  std::vector<char32_t> characters;
  characters.reserve(text.size());
  for_each_character(text, [&](char32_t character) { characters.push_back(character); });
  return characters;
}

}  // namespace fedatario::layout
