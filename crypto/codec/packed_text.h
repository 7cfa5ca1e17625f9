#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"

/// Texts in fewer bytes (docs/spec/credential.md, section 5): 3 characters in 2 bytes from the 39
/// of names, or 4 in 3 bytes from the 63 of plain texts.
namespace fedatario {

enum class PackedAlphabet : std::uint8_t { name, plain };

/// Empty where a character is outside the alphabet: such a text is written as UTF-8.
[[nodiscard]] std::optional<Bytes> pack_text(std::string_view utf8, PackedAlphabet alphabet);

/// UTF-8. Accepts exactly what `pack_text` writes.
[[nodiscard]] std::optional<std::string> unpack_text(ByteView packed, PackedAlphabet alphabet);

}  // namespace fedatario
