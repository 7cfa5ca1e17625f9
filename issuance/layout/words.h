#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/credential/credential.h"

/// The Spanish of the paper: how each value of a credential is printed.
namespace fedatario::layout {

[[nodiscard]] std::string_view document_title(DocumentKind kind);

/// "EDUCACIÓN BÁSICA REGULAR"
[[nodiscard]] std::string_view modalidad_name(Nivel nivel);

/// "NIVEL SECUNDARIA", "CICLO AVANZADO"
[[nodiscard]] std::string_view nivel_heading(Nivel nivel);

/// "DNI", "Código del estudiante", as it stands before "N.°".
[[nodiscard]] std::string_view identity_document_name(IdentityDocument type);

/// Whether a column stands for an age instead of a grade.
[[nodiscard]] bool counts_ages(Nivel nivel);

/// Cell of the row Grado or Edad: "1.°", "3 años"; with its ciclo where a nivel has several.
[[nodiscard]] std::string grade_cell(Nivel nivel, std::uint8_t grade);

/// Cell of the row Año lectivo: "2019", "2021-1".
[[nodiscard]] std::string year_cell(const Column& column);

/// Cell of the row Código modular: "9000123-0", "CONVAL." for a year that a convalidation covers.
[[nodiscard]] std::string school_cell(const Column& column);

/// "PROMOVIDO", with soft hyphens where the word may be cut; "-" for none.
[[nodiscard]] std::string_view situacion_final_name(SituacionFinal value);

/// "08", "AD", "EXO", "-".
[[nodiscard]] std::string mark_cell(Mark mark);

/// "Subsanación"
[[nodiscard]] std::string_view observation_name(ObservationType type);

/// "PRIMER, SEGUNDO y TERCER"
[[nodiscard]] std::string join_list(std::span<const std::string> items);

/// "N.° 00012345"
[[nodiscard]] std::string serial_number(std::uint32_t number);

}  // namespace fedatario::layout
