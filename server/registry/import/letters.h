#pragma once

#include <string>
#include <string_view>

/// Letters of the Latin scripts that a registry holds, without a locale.
namespace fedatario::imports {

[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Without spaces, tabs or no-break spaces at either end.
[[nodiscard]] std::string trimmed(std::string_view text);

/// Capitals, accents kept: `Ñaupari` is `ÑAUPARI`.
[[nodiscard]] std::string upper(std::string_view utf8);

/// For comparing names (domain rule): capitals without accents, Ñ as N, every sign a space, no two
/// spaces in a row. A letter that it does not know stays, so that it never equals another.
[[nodiscard]] std::string folded(std::string_view utf8);

}  // namespace fedatario::imports
