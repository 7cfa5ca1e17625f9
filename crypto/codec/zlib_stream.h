#pragma once

#include <cstddef>
#include <optional>

#include "crypto/base/bytes.h"

/// zlib streams (RFC 1950) of a length that is known beforehand.
namespace fedatario {

/// Empty unless the bytes are one whole stream of exactly `size` bytes, with nothing behind it and
/// without a preset dictionary. Never holds more than that, whatever the stream would become.
/// `size` is at least 1.
[[nodiscard]] std::optional<Bytes> inflate_exactly(ByteView stream, std::size_t size);

/// The smallest stream that this library makes of them. The same bytes always give the same.
[[nodiscard]] Bytes deflate_smallest(ByteView bytes);

}  // namespace fedatario
