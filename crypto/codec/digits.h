#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"

/// Bytes as decimal digits (docs/spec/credential.md, section 2): 7 bytes become 17 digits, a last
/// group of 1 to 6 bytes 3, 5, 8, 10, 13 or 15.
namespace fedatario {

[[nodiscard]] std::string to_digits(ByteView bytes);

/// Number of digits that so many bytes take.
[[nodiscard]] std::size_t digits_for(std::size_t bytes);

/// Accepts exactly what `to_digits` writes: empty for another character, a last group of another
/// width, or a group over its range. The caller limits the length.
[[nodiscard]] std::optional<Bytes> from_digits(std::string_view digits);

}  // namespace fedatario
