#pragma once

#include <optional>

#include "issuance/transcript/record.h"

namespace fedatario::transcript {

/// The situación final that a year's marks suggest under the rules of the CNEB: PRO, RR or PER.
/// Only a hint, never a value: people decide. Empty for other levels than primaria and secundaria,
/// and for a year that is not graded by competency or lacks marks. Transversals and exonerated
/// areas do not count, talleres do.
[[nodiscard]] std::optional<SituacionFinal> promotion_hint(Nivel nivel, const YearRecord& year);

}  // namespace fedatario::transcript
