#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace fedatario::layout {

struct DecodedCharacter {
  char32_t character = 0;
  std::size_t bytes = 0;
};

/// The first code point of a text that is not empty. What is no valid UTF-8, or lies beyond the
/// basic plane, gives U+FFFD, which no face can print.
[[nodiscard]] DecodedCharacter first_character(std::string_view text);

/// Calls `action` with each code point.
template <class Action>
void for_each_character(std::string_view text, Action action) {
  while (!text.empty()) {
    const auto first = first_character(text);
    action(first.character);
    text.remove_prefix(first.bytes);
  }
}

[[nodiscard]] std::vector<char32_t> characters_of(std::string_view text);

}  // namespace fedatario::layout
