#pragma once

#include <string_view>

#include "kiosk/cli/outcome.h"

/// Stable English words for the `reason` of outcomes without a verdict (docs/spec/verify-json.md).
namespace fedatario::cli {

[[nodiscard]] std::string_view reason_word(const Unreadable& unreadable);
[[nodiscard]] std::string_view reason_word(const NotOpened& not_opened);

}  // namespace fedatario::cli
