#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fedatario::render {

/// UTF-8 text in the encoding CP1252, PDF's WinAnsiEncoding; empty where it lacks a character.
[[nodiscard]] std::optional<std::string> to_cp1252(std::string_view text);

}  // namespace fedatario::render
