#include <algorithm>
#include <iterator>

#include "crypto/credential/payload_rules.h"
#include "issuance/transcript/plan.h"
#include "issuance/transcript/promotion.h"
#include "issuance/transcript/rules/rules.h"
#include "issuance/transcript/wording.h"

namespace fedatario::transcript::rules {
namespace {

// Grades that may follow a year (V14), both included.
struct Next {
  int first = 0;
  int last = 0;
};

Next grades_after(const YearRecord& year) {
  const int same = year.grade;
  switch (year.situacion_final) {
    case SituacionFinal::des:
    case SituacionFinal::per:
    case SituacionFinal::ret:
    case SituacionFinal::tra:
      return {same, same};
    case SituacionFinal::rr:
    case SituacionFinal::pos:
    case SituacionFinal::ade:
      return {same, same + 1};
    case SituacionFinal::apr:
    case SituacionFinal::pro:
    case SituacionFinal::pgu:
    case SituacionFinal::con:
    case SituacionFinal::fal:
    case SituacionFinal::none:
      return {same + 1, same + 1};
  }
  return {};
}

// Whether an observation of the year may explain a jump or a gap that ends in it.
bool is_explained(const Record& record, const YearRecord& before, const YearRecord& after) {
  return std::ranges::any_of(record.observations, [&](const Observation& observation) {
    return observation.year >= before.year && observation.year <= after.year &&
           observation.type != ObservationType::cambio_de_nombre &&
           observation.type != ObservationType::subsanacion;
  });
}

std::string sequence_fault(Nivel nivel, const YearRecord& before, const YearRecord& after) {
  const Next expected = grades_after(before);
  if (after.grade < expected.first || after.grade > expected.last) {
    return "no es lo que sigue a " + grade_words(nivel, before.grade) + " de " +
           year_words(before) + " (" + std::string{situacion_words(before.situacion_final)} + ")";
  }
  if (after.year > before.year + 1) {
    return "no hay datos entre " + year_words(before) + " y " + year_words(after);
  }
  return {};
}

// Grades before the first one recorded that nothing explains.
std::string beginning_fault(const Record& record) {
  const YearRecord& first = record.years.front();
  const bool school_level = record.nivel == Nivel::b0 || record.nivel == Nivel::f0;
  if (!school_level || first.grade <= grades_of(record.nivel).first) return {};
  if (is_explained(record, first, first)) return {};
  return "no hay datos de los grados anteriores";
}

constexpr std::string_view kExplain =
    ". Compruebe el acta o agregue la observación que lo explica (retiro, traslado, prueba de "
    "ubicación, convalidación).";

// The youngest age at which a grade is plausible (V22); 0 where no rule speaks.
int least_age(Nivel nivel, std::uint8_t grade) {
  if (nivel == Nivel::b0 && grade == 1) return 5;
  if (nivel == Nivel::f0 && grade == 5) return 14;
  return 0;
}

}  // namespace

Messages v14_sequence(const Submission& submission) {
  const Record& record = submission.record;
  if (record.years.empty()) return {};
  Messages messages;
  const auto add = [&](const YearRecord& year, const std::string& fault) {
    if (fault.empty()) return;
    messages.push_back(place_words(record.nivel, year) + ": " + fault + std::string{kExplain});
  };
  add(record.years.front(), beginning_fault(record));
  for (auto year = std::next(record.years.begin()); year != record.years.end(); ++year) {
    const YearRecord& before = *std::prev(year);
    if (!is_explained(record, before, *year))
      add(*year, sequence_fault(record.nivel, before, *year));
  }
  return messages;
}

Messages v22_ages(const Submission& submission) {
  const Record& record = submission.record;
  if (!record.birth_date) return {};
  const int born = static_cast<int>(record.birth_date->year());
  Messages messages;
  for (const YearRecord& year : record.years) {
    const int age = year.year - born;
    if (age >= least_age(record.nivel, year.grade)) continue;
    messages.push_back(place_words(record.nivel, year) + ": el titular habría cumplido " +
                       std::to_string(age) +
                       " años. Compruebe la fecha de nacimiento y el año lectivo.");
  }
  return messages;
}

Messages promotion_hints(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const YearRecord& year : record.years) {
    const auto hint = promotion_hint(record.nivel, year);
    const bool comparable = year.situacion_final == SituacionFinal::pro ||
                            year.situacion_final == SituacionFinal::per ||
                            year.situacion_final == SituacionFinal::rr;
    if (!hint || !comparable || *hint == year.situacion_final) continue;
    messages.push_back(place_words(record.nivel, year) + ": por sus notas se esperaría " +
                       std::string{situacion_words(*hint)} + " y el acta dice " +
                       std::string{situacion_words(year.situacion_final)} +
                       ". Compruebe la situación final con el acta.");
  }
  return messages;
}

}  // namespace fedatario::transcript::rules
