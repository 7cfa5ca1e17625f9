#include "crypto/codec/crockford.h"

#include <algorithm>

namespace fedatario {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned kBitsPerCharacter = 5;
constexpr unsigned kCharacters = kCrockfordBits / kBitsPerCharacter;
constexpr unsigned kCharactersPerGroup = 4;

std::optional<std::uint64_t> value_of(char typed) {
  const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  if (upper == 'I' || upper == 'L') return 1;
  if (upper == 'O') return 0;
  const std::size_t found = kAlphabet.find(upper);
  if (found == std::string_view::npos) return std::nullopt;
  return found;
}

}  // namespace

std::string to_crockford(std::uint64_t bits) {
  std::string text;
  for (unsigned i = 0; i < kCharacters; ++i) {
    if (i > 0 && i % kCharactersPerGroup == 0) text.push_back('-');
    const unsigned shift = kBitsPerCharacter * (kCharacters - 1 - i);
    text.push_back(kAlphabet[bits >> shift & 0x1fU]);
  }
  return text;
}

std::optional<std::uint64_t> from_crockford(std::string_view typed) {
  std::uint64_t bits = 0;
  unsigned count = 0;
  for (const char character : typed) {
    if (character == '-') continue;
    const auto value = value_of(character);
    if (!value || ++count > kCharacters) return std::nullopt;
    bits = bits << kBitsPerCharacter | *value;
  }
  if (count != kCharacters) return std::nullopt;
  return bits;
}

}  // namespace fedatario
