#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "crypto/base/bytes.h"

namespace fedatario::store {

/// RFC 4648, section 5, without padding.
[[nodiscard]] std::string to_base64url(ByteView bytes);

/// Empty for any text that `to_base64url` would not write.
[[nodiscard]] std::optional<Bytes> from_base64url(std::string_view text);

}  // namespace fedatario::store
