#pragma once

#include <string>

#include "crypto/trust/trust_list.h"
#include "kiosk/cli/outcome.h"

namespace fedatario::cli {

/// One line of JSON, without its ending (docs/spec/verify-json.md). `trust` is the evidence that
/// the outcome rests on.
[[nodiscard]] std::string to_json(const Outcome& outcome, const TrustList& trust);

}  // namespace fedatario::cli
