#pragma once

#include <string>

#include "crypto/verify/verify.h"
#include "kiosk/cli/outcome.h"

namespace fedatario::cli {

/// An outcome in words for a person at a terminal, UTF-8, with its last line ended: verdict,
/// content in the order of the paper, age of the evidence, what to do next.
[[nodiscard]] std::string to_words(const Outcome& outcome, const Evidence& evidence);

}  // namespace fedatario::cli
