#include "server/registry/synthetic/career_end.h"

#include <algorithm>

namespace fedatario::synthetic {
namespace {

using registry::Enrolment;

void add_case(Career& career, SpecialCase special_case) {
  if (!has_case(career.cases, special_case)) career.cases.push_back(special_case);
}

void keep_one_year(Career& career) {
  auto& all = career.enrolments;
  const auto kept = std::ranges::find_if(
      all, [](const Enrolment& enrolment) { return !enrolment.year.marks.empty(); });
  if (kept == all.end()) return;
  Enrolment only = std::move(*kept);
  all.clear();
  all.push_back(std::move(only));
  career.observations.clear();
}

HolderDocument with_wrong_digit(const registry::Person& person) {
  HolderDocument document = person.documents.front();
  char& last = document.number.back();
  last = last == '9' ? '0' : static_cast<char>(last + 1);
  return document;
}

// Whether a year of the nivel has marks of such a scale.
template <class Test>
bool is_graded(const Career& career, Nivel nivel, Test test) {
  return std::ranges::any_of(career.enrolments, [&](const Enrolment& enrolment) {
    return enrolment.nivel == nivel && !enrolment.year.marks.empty() &&
           test(enrolment.year.grading);
  });
}

void note_scales(Career& career, Nivel nivel) {
  const bool numbers =
      is_graded(career, nivel, [](Grading grading) { return grading == Grading::vigesimal; });
  const bool letters = is_graded(
      career, nivel, [](Grading grading) { return grading == Grading::literal_by_competency; });
  if (numbers && letters) add_case(career, SpecialCase::both_scales);
  const bool any = is_graded(career, nivel, [](Grading) { return true; });
  if (!any) add_case(career, SpecialCase::no_marks_yet);
}

}  // namespace

void finish_career(Career& career, const registry::Person& person, const Cases& seat_cases,
                   Nivel last_nivel) {
  if (has_case(seat_cases, SpecialCase::recorded_twice)) keep_one_year(career);
  if (career.enrolments.empty()) return;
  Enrolment& first = career.enrolments.front();
  if (has_case(seat_cases, SpecialCase::accents_differ)) {
    first.name_in_acta = without_accents(person.name);
  }
  if (has_case(seat_cases, SpecialCase::wrong_digit)) {
    first.document_in_acta = with_wrong_digit(person);
  }
  if (has_case(seat_cases, SpecialCase::missing_mark) && first.year.marks.size() > 5) {
    first.year.marks[5].mark.reset();
  }
  note_scales(career, last_nivel);
}

}  // namespace fedatario::synthetic
