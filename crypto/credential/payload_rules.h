#pragma once

#include <cstdint>
#include <optional>

#include "crypto/credential/credential.h"
#include "crypto/credential/payload_codec.h"

/// The rules of docs/spec/credential.md that a credential's content keeps, whichever way it came:
/// to be encoded, or just decoded.
namespace fedatario {

/// The first element of the payload, in its order, that breaks a rule; empty if none does.
[[nodiscard]] std::optional<PayloadField> first_broken_rule(const Credential& credential);

/// First and last grade of a nivel (section 6); ages in inicial.
struct GradeRange {
  std::uint8_t first = 0;
  std::uint8_t last = 0;
};
[[nodiscard]] GradeRange grades_of(Nivel nivel);

/// Whether columns of the nivel may be periodos promocionales (section 6).
[[nodiscard]] bool has_periods(Nivel nivel);

/// Whether the number has the form of its kind of document (section 4).
[[nodiscard]] bool is_well_formed(const HolderDocument& document);

/// Services of columns other than the issuing one, in the order of their first use.
[[nodiscard]] std::vector<ServiceId> school_table(const Credential& credential);

}  // namespace fedatario
