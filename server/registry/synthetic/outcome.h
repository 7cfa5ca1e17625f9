#pragma once

#include <cstdint>

#include "issuance/transcript/record.h"
#include "server/registry/synthetic/marks.h"
#include "server/registry/synthetic/people.h"

namespace fedatario::synthetic {

/// What a special case makes of a year, whatever was drawn.
enum class Wanted : std::uint8_t {
  nothing,
  failure,       ///< the grade is repeated
  recovery,      ///< ends with RR
  against_hint,  ///< PRO though the marks suggest RR
};

/// What decides how a year ends, beside its marks.
struct Outcome {
  Nivel nivel = Nivel::f0;
  std::uint16_t last_year = 0;  ///< of the registry: its recovery actas are still to come
  std::int32_t ability = 0;
  Wanted wanted = Wanted::nothing;
  bool may_fail = true;  ///< nobody repeats a grade twice
};

/// Sets the year's situación final as its marks and its year demand, after a recovery acta where
/// there was one; spoils marks where a case wants it. Returns the cases that came of it.
[[nodiscard]] Cases decide(const Outcome& outcome, transcript::YearRecord& year, Random& random);

/// Whether the next year is of the next grade.
[[nodiscard]] bool moves_up(SituacionFinal situacion);

}  // namespace fedatario::synthetic
