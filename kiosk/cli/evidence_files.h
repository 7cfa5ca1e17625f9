#pragma once

#include <optional>
#include <string>

#include "crypto/base/instant.h"
#include "crypto/verify/verify.h"
#include "evidence/failure.h"
#include "kiosk/cli/options.h"

namespace fedatario::cli {

/// What the options' roots and bundle say, asked at the options' instant or at the clock, and never
/// before the evidence itself.
[[nodiscard]] evidence::Outcome<Evidence> read_evidence(const Options& options, Instant clock);

}  // namespace fedatario::cli
