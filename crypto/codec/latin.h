#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// The pinned table of characters (docs/spec/credential.md, section 5). Every character of it is
/// its own NFC form and none combines, so a text within the table is NFC.
namespace fedatario {

[[nodiscard]] bool in_latin_table(char32_t code_point);

/// Takes one character of the table off the front of UTF-8 text. Empty, and nothing taken, where
/// the text does not begin with one in its only valid encoding.
[[nodiscard]] std::optional<char32_t> take_latin(std::string_view& utf8);

/// Appends a code point below U+0800 as UTF-8.
void append_utf8(std::string& text, char32_t code_point);

/// Whether a text may stand in a credential: within the table, 1 to `max_characters` of them, no
/// space at either end, no two spaces in a row.
[[nodiscard]] bool is_credential_text(std::string_view utf8, std::size_t max_characters);

}  // namespace fedatario
