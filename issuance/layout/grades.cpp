#include "issuance/layout/grades.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "issuance/layout/words.h"

namespace fedatario::layout {
namespace {

constexpr std::uint8_t kLastOfInicial = 2;  // of D0 and D1: 1-2, 3-5, 6-9
constexpr std::uint8_t kLastOfIntermedio = 5;

std::string_view modalidad_short_name(Nivel nivel) {
  switch (modalidad_of(nivel)) {
    case Modalidad::ebr:
      return "EBR";
    case Modalidad::eba:
      return "EBA";
    case Modalidad::ebe:
      return "EBE";
  }
  return "";
}

std::string ordinal(std::uint8_t grade) {
  constexpr std::array kOrdinals = {"INICIAL", "PRIMER", "SEGUNDO", "TERCER",
                                    "CUARTO",  "QUINTO", "SEXTO"};
  return grade < kOrdinals.size() ? kOrdinals.at(grade) : std::to_string(grade);
}

std::string nivel_name(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::e1:
      return "INICIAL";
    case Nivel::b0:
    case Nivel::e0:
    case Nivel::e2:
      return "PRIMARIA";
    case Nivel::c0:
      return "PRIMARIA DE ADULTOS";
    case Nivel::f0:
      return "SECUNDARIA";
    case Nivel::g0:
      return "SECUNDARIA DE ADULTOS";
    case Nivel::d0:
    case Nivel::d1:
    case Nivel::d2:
      return "";
  }
  return "";
}

using Grades = std::map<Cycle, std::set<std::uint8_t>>;

std::vector<GradePhrase> phrases(Nivel nivel, const Grades& grades) {
  std::vector<GradePhrase> result;
  const std::string modalidad{modalidad_short_name(nivel)};
  for (const auto& [cycle, numbers] : grades) {
    std::vector<std::string> words;
    for (const auto number : numbers) {
      words.push_back(counts_ages(nivel) ? std::to_string(number) : ordinal(number));
    }
    const auto list = join_list(words);
    if (counts_ages(nivel)) {
      const bool one_year = numbers.size() == 1 && *numbers.begin() == 1;
      result.push_back(
          {list + (one_year ? " AÑO" : " AÑOS"), "de " + modalidad + ", nivel", nivel_name(nivel)});
    } else if (cycle != Cycle::none) {
      result.push_back({list, "grado de " + modalidad + ", ciclo", std::string{cycle_name(cycle)}});
    } else {
      result.push_back({list, "grado de " + modalidad + ", nivel de educación", nivel_name(nivel)});
    }
  }
  return result;
}

}  // namespace

Modalidad modalidad_of(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::b0:
    case Nivel::f0:
      return Modalidad::ebr;
    case Nivel::c0:
    case Nivel::d0:
    case Nivel::d1:
    case Nivel::d2:
    case Nivel::g0:
      return Modalidad::eba;
    case Nivel::e0:
    case Nivel::e1:
    case Nivel::e2:
      return Modalidad::ebe;
  }
  return Modalidad::ebr;
}

bool counts_ages(Nivel nivel) {
  return nivel == Nivel::a1 || nivel == Nivel::a2 || nivel == Nivel::a3 || nivel == Nivel::a5 ||
         nivel == Nivel::e1;
}

bool has_several_cycles(Nivel nivel) {
  return nivel == Nivel::d0 || nivel == Nivel::d1;
}

CycleGrade cycle_and_grade(Nivel nivel, std::uint8_t grade) {
  if (!has_several_cycles(nivel) && nivel != Nivel::d2) return {Cycle::none, grade};
  if (grade <= kLastOfInicial) return {Cycle::inicial, grade};
  if (grade <= kLastOfIntermedio) {
    return {Cycle::intermedio, static_cast<std::uint8_t>(grade - kLastOfInicial)};
  }
  return {Cycle::avanzado, static_cast<std::uint8_t>(grade - kLastOfIntermedio)};
}

std::string_view cycle_name(Cycle cycle) {
  switch (cycle) {
    case Cycle::none:
      return "";
    case Cycle::inicial:
      return "INICIAL";
    case Cycle::intermedio:
      return "INTERMEDIO";
    case Cycle::avanzado:
      return "AVANZADO";
  }
  return "";
}

bool is_concluded(SituacionFinal value) {
  return value == SituacionFinal::apr || value == SituacionFinal::pro ||
         value == SituacionFinal::pgu || value == SituacionFinal::con;
}

std::vector<GradePhrase> concluded_grades(const Credential& credential) {
  Grades grades;
  for (const auto& column : credential.columns) {
    if (!is_concluded(column.situacion_final)) continue;
    const auto place = cycle_and_grade(credential.nivel, column.grade);
    grades[place.cycle].insert(place.grade);
  }
  return phrases(credential.nivel, grades);
}

std::vector<GradePhrase> shown_grades(const Credential& credential) {
  Grades grades;
  for (const auto& column : credential.columns) {
    const auto place = cycle_and_grade(credential.nivel, column.grade);
    grades[place.cycle].insert(place.grade);
  }
  return phrases(credential.nivel, grades);
}

std::string level_phrase(Nivel nivel) {
  const std::string modalidad{modalidad_short_name(nivel)};
  if (nivel == Nivel::d2) return modalidad + ", ciclo AVANZADO";
  const auto name = nivel_name(nivel);
  return name.empty() ? modalidad : modalidad + ", nivel de educación " + name;
}

}  // namespace fedatario::layout
