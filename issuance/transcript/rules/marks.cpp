#include <algorithm>
#include <set>

#include "crypto/credential/catalogue.h"
#include "issuance/transcript/plan.h"
#include "issuance/transcript/rules/rules.h"
#include "issuance/transcript/wording.h"

namespace fedatario::transcript::rules {
namespace {

constexpr std::size_t kLeastAreas = 4;

std::string cell_words(const Record& record, const YearRecord& year, const Subject& subject) {
  return place_words(record.nivel, year) + ", " + subject_words(record.nivel, subject);
}

bool is_of_catalogue(const Subject& subject) {
  return subject.kind == Subject::Kind::area || subject.kind == Subject::Kind::competency;
}

bool is_in_catalogue(Nivel nivel, const Subject& subject) {
  const CatalogueArea* const area = find_area(family_of(nivel), subject.area);
  if (area == nullptr) return false;
  if (subject.kind == Subject::Kind::area) return true;
  return subject.competency >= 1 && subject.competency <= area->competencies.size();
}

std::uint8_t competencies_of(const Credential& table, AreaNumber number) {
  const auto found = std::ranges::find(table.areas, number, &Area::number);
  return found == table.areas.end() ? std::uint8_t{0} : found->competencies;
}

bool is_letter_subject(const Subject& subject, Grading grading) {
  const bool letter_row = subject.kind == Subject::Kind::area && subject.area < kFirstGradedArea;
  return letter_row || grading != Grading::vigesimal;
}

// Why the mark cannot stand in its column; empty if it can.
std::string value_fault(const Submission& submission, const YearRecord& year,
                        const MarkRecord& record) {
  const Subject& subject = record.subject;
  if (is_of_catalogue(subject) && !is_in_catalogue(submission.record.nivel, subject)) {
    return "no figura en el catálogo del nivel. Elija el área del catálogo o regístrela como "
           "área fuera de catálogo.";
  }
  const bool by_competency = year.grading == Grading::literal_by_competency;
  if (subject.kind == Subject::Kind::competency && !by_competency) {
    return "tiene nota por competencia en un año que se califica por área. Registre la nota del "
           "área.";
  }
  const bool broken_down = subject.kind == Subject::Kind::area && by_competency &&
                           competencies_of(submission.table, subject.area) > 0;
  if (broken_down) {
    return "tiene nota de área en un año que se califica por competencias. Registre una nota por "
           "competencia.";
  }
  if (!record.mark) return {};
  const bool letters = is_letter_subject(subject, year.grading);
  const bool fits = letters ? !record.mark->as_vigesimal() : !record.mark->as_letter();
  if (fits) return {};
  return "la nota " + mark_words(*record.mark) + " no es de su escala (" +
         (letters ? "AD, A, B o C" : "00 a 20") + "). Corrija la nota o la escala del año.";
}

// A resolution of the year that may exonerate of anything (V10).
bool has_exoneration_resolution(const Record& record, std::uint16_t year) {
  return std::ranges::any_of(record.observations, [year](const Observation& observation) {
    return observation.type == ObservationType::otra && observation.year == year &&
           observation.resolution;
  });
}

bool counts_as_area(const MarkRecord& record) {
  const Subject& subject = record.subject;
  const bool graded_area = is_of_catalogue(subject) && subject.area >= kFirstGradedArea;
  return (graded_area || subject.kind == Subject::Kind::other_area) && record.mark &&
         !record.mark->is_not_taken();
}

using AreaKey = std::pair<AreaNumber, std::string>;

std::set<AreaKey> areas_with_value(const YearRecord& year) {
  std::set<AreaKey> areas;
  for (const MarkRecord& record : year.marks) {
    if (counts_as_area(record)) areas.emplace(record.subject.area, record.subject.name);
  }
  return areas;
}

}  // namespace

Messages v08_no_cell_missing(const Submission& submission) {
  const auto& [record, order, table] = submission;
  const std::vector<Row> rows = rows_of(table);
  Messages messages;
  for (const YearRecord& year : record.years) {
    const Grading grading = effective_grading(year, table);
    std::set<Subject> seen;
    for (const MarkRecord& mark : year.marks) {
      if (seen.insert(mark.subject).second) continue;
      messages.push_back(cell_words(record, year, mark.subject) +
                         ": tiene dos notas. Deje la del acta que vale.");
    }
    for (const Row& row : rows) {
      if (!has_cell(table, row, grading)) continue;
      const Subject subject = subject_of(table, row);
      if (cell_of(year, subject).state != Cell::missing) continue;
      messages.push_back(cell_words(record, year, subject) +
                         ": falta la nota. Complétela con el acta o escriba «-» si no se llevó.");
    }
  }
  return messages;
}

Messages v09_values_fit(const Submission& submission) {
  Messages messages;
  for (const YearRecord& year : submission.record.years) {
    for (const MarkRecord& mark : year.marks) {
      const std::string fault = value_fault(submission, year, mark);
      if (fault.empty()) continue;
      messages.push_back(cell_words(submission.record, year, mark.subject) + ": " + fault);
    }
  }
  return messages;
}

Messages v10_exonerations(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const YearRecord& year : record.years) {
    if (has_exoneration_resolution(record, year.year)) continue;
    for (const MarkRecord& mark : year.marks) {
      if (!mark.mark || !mark.mark->is_exonerated()) continue;
      const bool allowed = is_of_catalogue(mark.subject) &&
                           is_exonerable(family_of(record.nivel), mark.subject.area);
      if (allowed) continue;
      messages.push_back(cell_words(record, year, mark.subject) +
                         ": EXO solo cabe en religión y educación física. Corrija la nota o "
                         "agregue la observación con la resolución de exoneración.");
    }
  }
  return messages;
}

Messages v11_four_areas(const Submission& submission) {
  std::set<AreaKey> areas;
  for (const YearRecord& year : submission.record.years)
    areas.merge(areas_with_value(year));
  if (areas.size() >= kLeastAreas) return {};
  return {"Hay notas de " + std::to_string(areas.size()) +
          " áreas y se necesitan al menos 4, sin contar comportamiento, competencias "
          "transversales ni talleres. Complete las áreas del acta."};
}

Messages v11_four_areas_a_year(const Submission& submission) {
  const Record& record = submission.record;
  Messages messages;
  for (const YearRecord& year : record.years) {
    const std::size_t areas = areas_with_value(year).size();
    if (areas >= kLeastAreas || may_lack_marks(year)) continue;
    messages.push_back(place_words(record.nivel, year) + ": tiene notas de " +
                       std::to_string(areas) +
                       " áreas, menos de 4. Compruebe con el acta que no falte ninguna.");
  }
  return messages;
}

Messages plan_of_the_year(const Submission& submission) {
  const Record& record = submission.record;
  const AreaFamily family = family_of(record.nivel);
  Messages messages;
  for (const YearRecord& year : record.years) {
    std::set<AreaNumber> outside;
    for (const MarkRecord& mark : year.marks) {
      const bool stranger = is_of_catalogue(mark.subject) &&
                            is_in_catalogue(record.nivel, mark.subject) &&
                            !in_plan(family, mark.subject.area, year.year);
      if (stranger) outside.insert(mark.subject.area);
    }
    for (const AreaNumber area : outside) {
      messages.push_back(cell_words(record, year, {Subject::Kind::area, area, 0, {}}) +
                         ": el área no es del plan de estudios de ese año. Compruebe con el acta "
                         "el área y el año.");
    }
  }
  return messages;
}

}  // namespace fedatario::transcript::rules
