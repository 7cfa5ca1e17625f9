#include "crypto/codec/latin.h"

#include <algorithm>
#include <array>

namespace fedatario {
namespace {

/// Letters of Latin Extended-A that decompose for compatibility or pass for others.
constexpr std::array<char32_t, 7> kLeftOut = {0x131, 0x132, 0x133, 0x138, 0x13f, 0x140, 0x149};

bool is_extended_letter(char32_t c) {
  return c >= 0x100 && c <= 0x17e && std::ranges::find(kLeftOut, c) == kLeftOut.end();
}

}  // namespace

bool in_latin_table(char32_t c) {
  if (c >= 0x20 && c <= 0x7e) return true;
  if (c == 0xaa || c == 0xb0) return true;
  if (c >= 0xc0 && c <= 0xff) return c != 0xd7 && c != 0xf7;
  return is_extended_letter(c);
}

std::optional<char32_t> take_latin(std::string_view& utf8) {
  if (utf8.empty()) return std::nullopt;
  const auto first = static_cast<unsigned char>(utf8[0]);
  char32_t code_point = first;
  std::size_t size = 1;
  if (first >= 0x80) {
    // The table ends below U+0800: two bytes, of which C0 and C1 would be over-long.
    if (first < 0xc2 || first > 0xdf || utf8.size() < 2) return std::nullopt;
    const auto second = static_cast<unsigned char>(utf8[1]);
    if ((second & 0xc0U) != 0x80U) return std::nullopt;
    code_point = (first & 0x1fU) << 6U | (second & 0x3fU);
    size = 2;
  }
  if (!in_latin_table(code_point)) return std::nullopt;
  utf8.remove_prefix(size);
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point < 0x80) {
    text.push_back(static_cast<char>(code_point));
    return;
  }
  text.push_back(static_cast<char>(0xc0U | code_point >> 6U));
  text.push_back(static_cast<char>(0x80U | (code_point & 0x3fU)));
}

bool is_credential_text(std::string_view utf8, std::size_t max_characters) {
  if (utf8.empty() || utf8.front() == ' ' || utf8.back() == ' ') return false;
  if (utf8.find("  ") != std::string_view::npos) return false;
  for (std::size_t count = 0; !utf8.empty(); ++count) {
    if (count == max_characters || !take_latin(utf8)) return false;
  }
  return true;
}

}  // namespace fedatario
