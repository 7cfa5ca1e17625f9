#pragma once

#include <string>
#include <string_view>

#include "crypto/credential/credential.h"
#include "issuance/transcript/record.h"

/// The Spanish of the findings: where something is, in the words of the school's screens.
namespace fedatario::transcript {

/// `3.° grado`, or `4 años` in inicial.
[[nodiscard]] std::string grade_words(Nivel nivel, unsigned grade);

/// `2021`, or `2021-1` for a periodo promocional.
[[nodiscard]] std::string year_words(const YearRecord& year);

/// `IE 9000123-0, 2019, 3.° grado`.
[[nodiscard]] std::string place_words(Nivel nivel, const YearRecord& year);

/// `MATEMÁTICA`, `MATEMÁTICA, competencia «Resuelve problemas de cantidad»`, `taller «DANZA»`.
[[nodiscard]] std::string subject_words(Nivel nivel, const Subject& subject);

/// The mark as printed: `07`, `AD`, `EXO`, `-`.
[[nodiscard]] std::string mark_words(const Mark& mark);

/// `PROMOVIDO`.
[[nodiscard]] std::string_view situacion_words(SituacionFinal situacion);

/// `primaria`, `EBA avanzado`.
[[nodiscard]] std::string_view nivel_words(Nivel nivel);

/// `traslado`, `cambio de nombre`.
[[nodiscard]] std::string_view observation_words(ObservationType type);

}  // namespace fedatario::transcript
