#pragma once

#include <string>

#include "crypto/verify/verify.h"
#include "kiosk/cli/outcome.h"

namespace fedatario::cli {

/// One line of JSON, without its ending (docs/spec/verify-json.md). `evidence` is what the
/// outcome rests on.
[[nodiscard]] std::string to_json(const Outcome& outcome, const Evidence& evidence);

}  // namespace fedatario::cli
