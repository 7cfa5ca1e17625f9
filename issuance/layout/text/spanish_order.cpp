#include "issuance/layout/text/spanish_order.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "issuance/layout/text/utf8.h"

namespace fedatario::layout {
namespace {

/// Base letters of U+00C0 to U+017F in order; a space stands for a sign that is no letter.
constexpr std::u32string_view kBaseLetters =
    U"AAAAAAACEEEEIIII"
    U"DÑOOOOO OUUUUYTS"
    U"AAAAAAACEEEEIIII"
    U"DÑOOOOO OUUUUYTY"
    U"AAAAAACCCCCCCCDD"
    U"DDEEEEEEEEEEGGGG"
    U"GGGGHHHHIIIIIIII"
    U"IIIIJJKKKLLLLLLL"
    U"LLLNNNNNNNNNOOOO"
    U"OOOORRRRRRSSSSSS"
    U"SSTTTTTTUUUUUUUU"
    U"UUUUWWYYYZZZZZZS";
constexpr char32_t kFirstBase = 0xC0;
static_assert(kBaseLetters.size() == 0x180 - kFirstBase);

char32_t base_of(char32_t character) {
  if (character >= U'a' && character <= U'z') return character - U'a' + U'A';
  if (character >= kFirstBase && character < kFirstBase + kBaseLetters.size()) {
    return kBaseLetters[character - kFirstBase];
  }
  return character;
}

/// Space, comma, other signs, digits, letters, with Ñ between N and O.
std::uint32_t primary_weight(char32_t character) {
  constexpr std::uint32_t kSigns = 2;
  constexpr std::uint32_t kDigits = 0x10000;
  constexpr std::uint32_t kLetters = 0x20000;
  const char32_t base = base_of(character);
  if (base == U' ') return 0;
  if (base == U',') return 1;
  if (base >= U'0' && base <= U'9') return kDigits + (base - U'0');
  if (base == U'Ñ') return kLetters + 2 * (U'N' - U'A') + 1;
  if (base >= U'A' && base <= U'Z') return kLetters + 2 * (base - U'A');
  return kSigns + base;
}

std::vector<std::uint32_t> primary_key(const std::vector<char32_t>& characters) {
  std::vector<std::uint32_t> key(characters.size());
  std::ranges::transform(characters, key.begin(), primary_weight);
  return key;
}

}  // namespace

bool precedes_in_spanish(std::string_view left, std::string_view right) {
  const auto left_characters = characters_of(left);
  const auto right_characters = characters_of(right);
  const auto left_key = primary_key(left_characters);
  const auto right_key = primary_key(right_characters);
  if (left_key != right_key) return left_key < right_key;
  // The plain letter comes before its accented forms in Unicode, so code points decide the rest.
  return left_characters < right_characters;
}

}  // namespace fedatario::layout
