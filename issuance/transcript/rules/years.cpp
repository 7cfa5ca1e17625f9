#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "crypto/credential/limits.h"
#include "crypto/credential/payload_rules.h"
#include "issuance/transcript/identity.h"
#include "issuance/transcript/rules/rules.h"
#include "issuance/transcript/wording.h"

namespace fedatario::transcript::rules {
namespace {

const KnownSchool* find_school(const Record& record, ServiceId id) {
  const auto found = std::ranges::find(record.schools, id, &KnownSchool::id);
  return found == record.schools.end() ? nullptr : &*found;
}

std::string school_fault(const KnownSchool* school, ServiceId id, Nivel nivel) {
  const std::string ie = "IE " + print_service(id);
  if (school == nullptr) {
    return ie + ": el código modular y anexo no figuran en el padrón. Corríjalos o registre la IE.";
  }
  if (school->nivel == nivel) return {};
  return ie + ": ofrece " + std::string{nivel_words(school->nivel)} + " y el certificado es de " +
         std::string{nivel_words(nivel)} + ". Corrija el código modular.";
}

bool has_observation(const Record& record, const YearRecord& year, ObservationType first,
                     ObservationType second) {
  return std::ranges::any_of(record.observations, [&](const Observation& observation) {
    return observation.year == year.year &&
           (observation.type == first || observation.type == second);
  });
}

// Empty for an approved acta.
std::string_view acta_fault(ActaState state) {
  switch (state) {
    case ActaState::open:
      return "el acta sigue abierta. La IE debe cerrarla y aprobarla.";
    case ActaState::in_review:
      return "el acta está en revisión. La UGEL debe aprobarla.";
    case ActaState::in_rectification:
      return "el acta está en rectificación. Espere la resolución y el acta rectificada.";
    case ActaState::approved:
      return {};
  }
  return "el estado del acta no se reconoce. Comunique el caso a soporte.";
}

}  // namespace

Messages v06_schools_known(const Submission& submission) {
  std::set<ServiceId> named = {submission.order.service};
  for (const YearRecord& year : submission.record.years)
    named.insert(year.school);
  Messages messages;
  for (const ServiceId id : named) {
    std::string fault =
        school_fault(find_school(submission.record, id), id, submission.record.nivel);
    if (!fault.empty()) messages.push_back(std::move(fault));
  }
  return messages;
}

Messages v06_schools_open(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const YearRecord& year : record.years) {
    const KnownSchool* const school = find_school(record, year.school);
    if (school == nullptr || !school->closed_in || year.year <= *school->closed_in) continue;
    messages.push_back(place_words(record.nivel, year) + ": la IE cerró en " +
                       std::to_string(*school->closed_in) +
                       ". Compruebe el año y el código modular con el acta.");
  }
  return messages;
}

Messages v07_grades(const Submission& submission) {
  const Record& record = submission.record;
  const GradeRange grades = grades_of(record.nivel);
  Messages messages;
  for (const YearRecord& year : record.years) {
    const bool grade_holds = year.grade >= grades.first && year.grade <= grades.last;
    if (!grade_holds) {
      messages.push_back(place_words(record.nivel, year) + ": ese grado no existe en " +
                         std::string{nivel_words(record.nivel)} + " (de " +
                         std::to_string(grades.first) + " a " + std::to_string(grades.last) +
                         "). Corrija el grado.");
    }
    if (year.period > (has_periods(record.nivel) ? 3 : 0)) {
      messages.push_back(place_words(record.nivel, year) +
                         ": ese período promocional no existe en el nivel. Corrija el año.");
    }
  }
  return messages;
}

Messages v08_one_column_each(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  std::set<std::tuple<unsigned, unsigned, unsigned, ServiceId>> seen;
  std::map<unsigned, std::set<ServiceId>> schools_by_year;
  for (const YearRecord& year : record.years) {
    if (!seen.emplace(year.year, year.period, year.grade, year.school).second) {
      messages.push_back(place_words(record.nivel, year) +
                         ": hay dos columnas iguales. Deje una sola.");
    }
    schools_by_year[year.year].insert(year.school);
  }
  for (const auto& [year, schools] : schools_by_year) {
    if (schools.size() <= 2) continue;
    messages.push_back("En " + std::to_string(year) + " figuran " + std::to_string(schools.size()) +
                       " IE y se admiten dos por año. Deje las que cerraron acta.");
  }
  return messages;
}

Messages v12_complete_columns(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  if (record.years.empty()) {
    messages.emplace_back(
        "No hay ningún año registrado. Registre al menos un año con sus notas del acta.");
  }
  for (const YearRecord& year : record.years) {
    const std::string place = place_words(record.nivel, year);
    if (year.year < limits::kFirstYear || year.year > limits::kLastYear) {
      messages.push_back(place + ": falta el año lectivo o está fuera de rango. Escríbalo.");
    }
    if (year.school.value == 0 || year.school.value > limits::kMaxService) {
      messages.push_back(place + ": falta el código modular de la IE. Búsquela y elíjala.");
    }
    const bool covered = has_observation(record, year, ObservationType::convalidacion,
                                         ObservationType::revalidacion);
    if (is_convalidated(year) && !covered) {
      messages.push_back(place +
                         ": falta la situación final. Elíjala o, si el año se convalidó, "
                         "agregue la observación con su resolución.");
    }
  }
  return messages;
}

Messages v13_marks_or_reason(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const YearRecord& year : record.years) {
    const std::string place = place_words(record.nivel, year);
    if (year.marks.empty() && !may_lack_marks(year)) {
      messages.push_back(place + ": no tiene notas y su situación final es " +
                         std::string{situacion_words(year.situacion_final)} +
                         ". Registre las notas del acta.");
    }
    const bool contradicts = year.grading == Grading::no_marks || is_convalidated(year);
    if (!year.marks.empty() && contradicts) {
      messages.push_back(place +
                         ": figura como año sin notas y tiene notas. Elija su escala y su "
                         "situación final, o borre las notas.");
    }
  }
  return messages;
}

Messages v15_actas_settled(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const YearRecord& year : record.years) {
    const std::string_view fault = acta_fault(year.acta);
    if (fault.empty()) continue;
    messages.push_back(place_words(record.nivel, year) + ": " + std::string{fault});
  }
  return messages;
}

Messages v23_current_year(const Submission& submission) {
  const auto& [record, order, table] = submission;
  Messages messages;
  for (const YearRecord& year : record.years) {
    if (year.year <= order.current_year) continue;
    messages.push_back(place_words(record.nivel, year) +
                       ": el año lectivo aún no llega. Corrija el año.");
  }
  return messages;
}

Messages cla_from_actas_only(const Submission& submission) {
  const auto& [record, order, table] = submission;
  if (order.kind != DocumentKind::cla) return {};
  Messages messages;
  for (const YearRecord& year : record.years) {
    const bool typed = std::ranges::any_of(
        year.marks, [](const MarkRecord& mark) { return mark.origin == MarkOrigin::manual; });
    if (!typed) continue;
    messages.push_back(place_words(record.nivel, year) +
                       ": tiene notas escritas a mano y la constancia solo lleva las de actas "
                       "del registro. Solicite el certificado oficial de estudios.");
  }
  return messages;
}

}  // namespace fedatario::transcript::rules
