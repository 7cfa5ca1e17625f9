#pragma once

#include <string_view>
#include <vector>

namespace fedatario::layout {

/// The code points of valid UTF-8 text. A damaged sequence gives U+FFFD, which no face can print.
[[nodiscard]] std::vector<char32_t> characters_of(std::string_view text);

}  // namespace fedatario::layout
