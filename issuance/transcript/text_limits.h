#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Whether a printed text fits its field, in words.
namespace fedatario::transcript {

/// What is wrong with a text and what to do, as the rest of a sentence that begins with the text's
/// name: `tiene 64 caracteres y caben 60. Acórtelo en 4.` Empty if a credential can hold it.
[[nodiscard]] std::optional<std::string> text_fault(std::string_view text,
                                                    std::size_t max_characters);

}  // namespace fedatario::transcript
