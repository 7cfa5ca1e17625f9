#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "issuance/transcript/record.h"

/// Texts of the registry brought to the one spelling that a credential allows
/// (docs/spec/credential.md, section 5).
namespace fedatario::transcript {

/// NFC; `º` and the degree's other look-alikes as `°`, typographic quotes, dashes and spaces as
/// their plain ones; no space at either end and no two in a row. Letters of other alphabets stay,
/// to be refused by name. Text that is not UTF-8 comes back unchanged.
[[nodiscard]] std::string normalise_text(std::string_view utf8);

/// The first character that no credential can hold, as it should be shown: itself and its code
/// point, `«Ж» (U+0416)`. Empty if there is none.
[[nodiscard]] std::optional<std::string> foreign_character(std::string_view utf8);

/// The record with every text normalised: names, subjects, observations.
[[nodiscard]] Record normalise_record(Record record);

/// Characters (code points) of valid UTF-8.
[[nodiscard]] std::size_t count_characters(std::string_view utf8);

}  // namespace fedatario::transcript
