#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crypto/credential/credential.h"
#include "issuance/layout/text/paragraph.h"

/// The running texts of the paper: opening sentence, notes of the footer, observations.
namespace fedatario::layout {

/// What the holder has concluded (COE) or has on record (CLA); names and grades in bold.
[[nodiscard]] std::vector<Span> opening_sentence(const Credential& credential);

/// In the order of the footer.
[[nodiscard]] std::vector<std::string> notes_of(const Credential& credential);

/// "2017 · R.D. N.° 045-2017-IE · CAMBIO DE DOMICILIO"
[[nodiscard]] std::string observation_text(const Observation& observation);

struct ObservationHeading {
  std::string_view title;  ///< "Retiro(s)"
  std::vector<std::string> entries;
};

/// The four headings of a COE's second page, empty ones too; "Otras" only if used.
[[nodiscard]] std::vector<ObservationHeading> observation_headings(const Credential& credential);

}  // namespace fedatario::layout
