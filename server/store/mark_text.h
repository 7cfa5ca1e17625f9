#pragma once

#include <optional>
#include <string_view>

#include "crypto/credential/credential.h"

namespace fedatario::store {

/// Reads what `to_text(Mark)` writes and nothing else.
[[nodiscard]] std::optional<Mark> mark_of(std::string_view text);

}  // namespace fedatario::store
