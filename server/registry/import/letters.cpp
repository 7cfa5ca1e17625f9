#include "server/registry/import/letters.h"

#include <cstddef>
#include <cstdint>
#include <optional>

#include "crypto/codec/latin.h"

namespace fedatario::imports {
namespace {

/// Capitals of Latin-1 from À to Ý without their accents; `-` has no plain letter.
constexpr std::string_view kPlainCapitals = "AAAAAA-CEEEEIIII-NOOOOO-OUUUUY";
constexpr char32_t kFirstCapital = 0xC0;

/// What the lead byte of a UTF-8 sequence promises. 0: no lead byte.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// Over-long forms, surrogates, and what lies above U+10FFFF show in the second byte.
bool second_byte_fits(unsigned char lead, unsigned char second) {
  if (lead == 0xE0) return second >= 0xA0;
  if (lead == 0xED) return second < 0xA0;
  if (lead == 0xF0) return second >= 0x90;
  return lead != 0xF4 || second < 0x90;
}

std::size_t valid_sequence(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  const std::size_t length = length_of(lead);
  if (length == 0 || length > bytes.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) != 0x80U) return 0;
  }
  if (length > 1 && !second_byte_fits(lead, static_cast<unsigned char>(bytes[1]))) return 0;
  return length;
}

char32_t upper(char32_t letter) {
  if (letter >= 'a' && letter <= 'z') return letter - ('a' - 'A');
  if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) return letter - 0x20;
  if (letter == 0xFF) return 0x178;
  // Latin Extended-A: pairs of a capital and its small letter, with two changes of parity.
  const bool odd = letter % 2 == 1;
  const bool small_is_odd =
      (letter >= 0x100 && letter <= 0x137) || (letter >= 0x14A && letter <= 0x177);
  const bool small_is_even =
      (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17E);
  const bool dotless = letter == 0x131 || letter == 0x130;
  if (dotless) return letter;
  return (small_is_odd && odd) || (small_is_even && !odd) ? letter - 1 : letter;
}

char32_t without_accent(char32_t capital) {
  if (capital < kFirstCapital || capital >= kFirstCapital + kPlainCapitals.size()) return capital;
  const char plain = kPlainCapitals[capital - kFirstCapital];
  return plain == '-' ? capital : static_cast<char32_t>(plain);
}

bool is_sign(char32_t code_point) {
  const bool letter = code_point >= 'A' && code_point <= 'Z';
  const bool digit = code_point >= '0' && code_point <= '9';
  return code_point < kFirstCapital && !letter && !digit;
}

/// Each character through `change`; those outside the Latin table as they are.
template <class Change>
std::string changed(std::string_view utf8, Change change) {
  std::string result;
  result.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto letter = take_latin(utf8);
    if (letter) {
      change(result, *letter);
      continue;
    }
    result += utf8.front();
    utf8.remove_prefix(1);
  }
  return result;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = valid_sequence(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
  constexpr std::string_view kSpaces = " \t\r\n\v\f";
  for (;;) {
    const std::size_t before = text.size();
    if (text.starts_with(kNoBreakSpace)) text.remove_prefix(kNoBreakSpace.size());
    if (text.ends_with(kNoBreakSpace)) text.remove_suffix(kNoBreakSpace.size());
    const std::size_t first = std::min(text.find_first_not_of(kSpaces), text.size());
    text.remove_prefix(first);
    text = text.substr(0, text.find_last_not_of(kSpaces) + 1);
    if (text.size() == before) return std::string{text};
  }
}

std::string upper(std::string_view utf8) {
  return changed(utf8,
                 [](std::string& text, char32_t letter) { append_utf8(text, upper(letter)); });
}

std::string folded(std::string_view utf8) {
  const std::string plain = changed(utf8, [](std::string& text, char32_t letter) {
    const char32_t capital = without_accent(upper(letter));
    if (!is_sign(capital)) return append_utf8(text, capital);
    if (!text.empty() && text.back() != ' ') text += ' ';
  });
  return trimmed(plain);
}

}  // namespace fedatario::imports
