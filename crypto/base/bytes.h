#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace fedatario {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;

/// A look at bytes that somebody else owns. Never kept beyond the call.
using ByteView = std::span<const Byte>;

/// The same characters seen as bytes.
[[nodiscard]] ByteView as_bytes(std::string_view text);

/// The same bytes seen as characters; nothing is decoded.
[[nodiscard]] std::string_view as_text(ByteView bytes);

/// Lower-case hexadecimal.
[[nodiscard]] std::string to_hex(ByteView bytes);

/// Hexadecimal of either case and even length; anything else is empty.
[[nodiscard]] std::optional<Bytes> from_hex(std::string_view text);

}  // namespace fedatario
