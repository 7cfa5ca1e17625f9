#include "kiosk/cli/shown_name.h"

#include <array>
#include <optional>

namespace fedatario::cli {
namespace {

/// How UTF-8 writes code points from `least` on (RFC 3629, section 3).
struct Form {
  unsigned char mask;
  unsigned char lead;
  std::size_t bytes;
  char32_t least;
};
constexpr std::array kForms{Form{0x80, 0x00, 1, 0}, Form{0xE0, 0xC0, 2, 0x80},
                            Form{0xF0, 0xE0, 3, 0x800}, Form{0xF8, 0xF0, 4, 0x1'0000}};

struct Character {
  char32_t code_point = 0;
  std::size_t bytes = 0;
};

bool is_between(char32_t value, char32_t first, char32_t last) {
  return first <= value && value <= last;
}

std::optional<Character> read_form(std::string_view text, const Form& form) {
  constexpr unsigned kPayloadBits = 6;
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if ((byte_at(0) & form.mask) != form.lead || text.size() < form.bytes) return std::nullopt;
  auto value = static_cast<char32_t>(byte_at(0) & static_cast<unsigned char>(~form.mask));
  for (std::size_t i = 1; i < form.bytes; ++i) {
    if ((byte_at(i) & 0xC0U) != 0x80U) return std::nullopt;
    value = (value << kPayloadBits) | (byte_at(i) & 0x3FU);
  }
  const bool surrogate = is_between(value, 0xD800, 0xDFFF);
  if (value < form.least || value > 0x10'FFFF || surrogate) return std::nullopt;
  return Character{value, form.bytes};
}

/// The character that a text, not empty, begins with; empty where that is not UTF-8.
std::optional<Character> first_character(std::string_view text) {
  for (const Form& form : kForms) {
    if (const auto character = read_form(text, form)) return character;
  }
  return std::nullopt;
}

bool is_harmless(char32_t c) {
  const bool control = c < 0x20 || is_between(c, 0x7F, 0x9F);
  const bool bidirectional = is_between(c, 0x202A, 0x202E) || is_between(c, 0x2066, 0x2069);
  return !control && !bidirectional;
}

}  // namespace

std::string shown_name(std::string_view name) {
  std::string shown;
  while (!name.empty()) {
    const auto character = first_character(name);
    const std::size_t bytes = character ? character->bytes : 1;
    if (character && is_harmless(character->code_point)) {
      shown += name.substr(0, bytes);
    } else {
      shown += '?';
    }
    name.remove_prefix(bytes);
  }
  return shown;
}

}  // namespace fedatario::cli
