#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"

/// Bytes between a BEGIN and an END line, in base64 lines of 64 characters (RFC 7468, 2).
namespace fedatario::keys {

[[nodiscard]] std::string write_block(std::string_view label, ByteView bytes);

/// The only block of that label in a text; empty where there is none or its base64 is damaged.
[[nodiscard]] std::optional<Bytes> read_block(std::string_view label, std::string_view text);

}  // namespace fedatario::keys
