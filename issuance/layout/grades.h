#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/credential/credential.h"

/// What the grade numbers of a credential mean in each nivel (docs/spec/credential.md, section 6).
namespace fedatario::layout {

enum class Modalidad : std::uint8_t { ebr, eba, ebe };

[[nodiscard]] Modalidad modalidad_of(Nivel nivel);

/// Ciclos of EBA; `none` in niveles that have none.
enum class Cycle : std::uint8_t { none, inicial, intermedio, avanzado };

struct CycleGrade {
  Cycle cycle = Cycle::none;
  std::uint8_t grade = 0;  ///< within the ciclo, from 1

  friend bool operator==(const CycleGrade&, const CycleGrade&) = default;
};

[[nodiscard]] CycleGrade cycle_and_grade(Nivel nivel, std::uint8_t grade);

/// Whether a grade without its ciclo would be ambiguous.
[[nodiscard]] bool has_several_cycles(Nivel nivel);

/// "AVANZADO"
[[nodiscard]] std::string_view cycle_name(Cycle cycle);

/// Whether the grade was concluded: only those stand in the sentence of a COE.
[[nodiscard]] bool is_concluded(SituacionFinal value);

/// The grades that a sentence lists, with the words after them: "PRIMER y SEGUNDO", "grado de EBR,
/// nivel de educación", "SECUNDARIA". One for each ciclo.
struct GradePhrase {
  std::string grades;  ///< in bold
  std::string joint;
  std::string nivel;  ///< in bold
};

/// Empty where the credential has no such grade.
[[nodiscard]] std::vector<GradePhrase> concluded_grades(const Credential& credential);

/// The same for every grade that has a column.
[[nodiscard]] std::vector<GradePhrase> shown_grades(const Credential& credential);

/// "EBR, nivel de educación SECUNDARIA", for a sentence without grades.
[[nodiscard]] std::string level_phrase(Nivel nivel);

}  // namespace fedatario::layout
