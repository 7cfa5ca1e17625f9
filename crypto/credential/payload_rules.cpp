#include "crypto/credential/payload_rules.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "crypto/codec/latin.h"
#include "crypto/credential/limits.h"
#include "crypto/credential/table.h"

namespace fedatario {
namespace {

bool is_digits(std::string_view text, std::size_t count) {
  return text.size() == count &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_capitals_and_digits(std::string_view text, std::size_t least, std::size_t most) {
  return text.size() >= least && text.size() <= most && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
         });
}

bool areas_hold(const Credential& c) {
  const auto not_rising = [](const Area& a, const Area& b) { return a.number >= b.number; };
  return std::ranges::adjacent_find(c.areas, not_rising) == c.areas.end() &&
         std::ranges::all_of(c.areas,
                             [](const Area& a) { return a.number <= limits::kMaxAreaNumber; });
}

bool named_rows_hold(const std::vector<std::string>& names) {
  if (names.size() > limits::kMaxNamedRows) return false;
  for (auto name = names.begin(); name != names.end(); ++name) {
    if (!is_credential_text(*name, limits::kMaxSubjectCharacters)) return false;
    if (std::find(names.begin(), name, *name) != name) return false;
  }
  return true;
}

bool situacion_fits(const Column& column) {
  const SituacionFinal s = column.situacion_final;
  if (column.grading != Grading::no_marks) return s != SituacionFinal::none;
  return s == SituacionFinal::ret || s == SituacionFinal::tra || s == SituacionFinal::fal ||
         s == SituacionFinal::none;
}

bool column_holds(const Column& column, Nivel nivel) {
  const GradeRange grades = grades_of(nivel);
  return column.year >= limits::kFirstYear && column.year <= limits::kLastYear &&
         column.period <= (has_periods(nivel) ? 3 : 0) && column.grade >= grades.first &&
         column.grade <= grades.last && column.school.value <= limits::kMaxService &&
         situacion_fits(column);
}

bool columns_hold(const Credential& c) {
  if (c.columns.empty() || c.columns.size() > limits::kMaxColumns) return false;
  const auto when = [](const Column& column) { return std::tie(column.year, column.period); };
  const auto same = [&](const Column& a, const Column& b) {
    return when(a) == when(b) && a.grade == b.grade && a.school == b.school;
  };
  for (auto column = c.columns.begin(); column != c.columns.end(); ++column) {
    if (!column_holds(*column, c.nivel)) return false;
    if (column != c.columns.begin() && when(*column) < when(*std::prev(column))) return false;
    if (std::any_of(c.columns.begin(), column, [&](const Column& e) { return same(e, *column); })) {
      return false;
    }
  }
  return true;
}

bool competencies_hold(const Credential& c) {
  const bool any_column = std::ranges::any_of(c.columns, [](const Column& column) {
    return column.grading == Grading::literal_by_competency;
  });
  const bool any_row =
      std::ranges::any_of(c.areas, [](const Area& area) { return area.competencies > 0; });
  return any_column == any_row && std::ranges::all_of(c.areas, [](const Area& area) {
           return area.competencies <=
                  (area.number < kFirstGradedArea ? 0 : limits::kMaxCompetencies);
         });
}

bool mark_fits(const Mark& mark, bool letter_cell) {
  return letter_cell ? !mark.as_vigesimal() : !mark.as_letter();
}

bool column_marks_hold(const Credential& c, const std::vector<Row>& rows, const Column& column) {
  std::size_t place = 0;
  for (const Row& row : rows) {
    if (!has_cell(c, row, column.grading)) continue;
    if (place == column.marks.size()) return false;
    if (!mark_fits(column.marks[place], is_letter_cell(row, column.grading))) return false;
    ++place;
  }
  return place == column.marks.size();
}

bool marks_hold(const Credential& c) {
  const std::vector<Row> rows = rows_of(c);
  const bool graded = std::ranges::any_of(
      c.columns, [](const Column& column) { return column.grading != Grading::no_marks; });
  if (rows.size() > limits::kMaxRows || rows.empty() == graded) return false;
  return std::ranges::all_of(
      c.columns, [&](const Column& column) { return column_marks_hold(c, rows, column); });
}

bool optional_text_holds(const std::optional<std::string>& text, std::size_t max_characters) {
  return !text || is_credential_text(*text, max_characters);
}

bool observation_holds(const Observation& o) {
  return o.year >= limits::kFirstYear && o.year <= limits::kLastYear &&
         optional_text_holds(o.resolution, limits::kMaxResolutionCharacters) &&
         optional_text_holds(o.reason, limits::kMaxReasonCharacters);
}

bool observations_hold(const Credential& c) {
  const auto falling = [](const Observation& a, const Observation& b) {
    return std::tie(a.type, a.year) > std::tie(b.type, b.year);
  };
  return c.observations.size() <= limits::kMaxObservations &&
         std::ranges::all_of(c.observations, observation_holds) &&
         std::ranges::adjacent_find(c.observations, falling) == c.observations.end();
}

bool registration_holds(const Credential& c) {
  return c.number >= 1 && c.number <= limits::kMaxNumber &&
         c.issued_at.seconds >= limits::kFirstIssue && c.issued_at.seconds <= limits::kLastIssue;
}

bool director_holds(const Credential& c) {
  if (c.kind == DocumentKind::cla) return !c.director;
  return c.director && is_credential_text(*c.director, limits::kMaxDirectorCharacters);
}

struct Rule {
  PayloadField field;
  bool (*holds)(const Credential&);
};

constexpr std::array kRules = {
    Rule{PayloadField::template_number, [](const Credential& c) { return c.template_number >= 1; }},
    Rule{PayloadField::service,
         [](const Credential& c) { return c.service.value <= limits::kMaxService; }},
    Rule{PayloadField::holder,
         [](const Credential& c) {
           return is_credential_text(c.holder, limits::kMaxHolderCharacters);
         }},
    Rule{PayloadField::document, [](const Credential& c) { return is_well_formed(c.document); }},
    Rule{PayloadField::areas, areas_hold},
    Rule{PayloadField::other_areas,
         [](const Credential& c) { return named_rows_hold(c.other_areas); }},
    Rule{PayloadField::talleres, [](const Credential& c) { return named_rows_hold(c.talleres); }},
    Rule{PayloadField::columns, columns_hold},
    Rule{PayloadField::competencies, competencies_hold},
    Rule{PayloadField::marks, marks_hold},
    Rule{PayloadField::observations, observations_hold},
    Rule{PayloadField::registration, registration_holds},
    Rule{PayloadField::director, director_holds},
};

}  // namespace

GradeRange grades_of(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::e1:
      return {0, 5};
    case Nivel::b0:
    case Nivel::c0:
    case Nivel::e2:
      return {1, 6};
    case Nivel::d0:
      return {1, 9};
    case Nivel::d1:
    case Nivel::f0:
    case Nivel::g0:
      return {1, 5};
    case Nivel::d2:
      return {6, 9};
    case Nivel::e0:
      return {0, 6};
  }
  return {1, 0};
}

bool has_periods(Nivel nivel) {
  return nivel == Nivel::c0 || nivel == Nivel::d0 || nivel == Nivel::d1 || nivel == Nivel::d2 ||
         nivel == Nivel::g0;
}

bool is_well_formed(const HolderDocument& document) {
  const std::string& number = document.number;
  switch (document.type) {
    case IdentityDocument::dni:
      return is_digits(number, 8);
    case IdentityDocument::codigo_estudiante:
      return is_digits(number, 14);
    case IdentityDocument::carne_extranjeria:
      return is_capitals_and_digits(number, 8, 12);
    case IdentityDocument::ptp:
      return is_digits(number, 9);
    case IdentityDocument::passport:
      return is_capitals_and_digits(number, 1, 12);
  }
  return false;
}

std::optional<PayloadField> first_broken_rule(const Credential& credential) {
  for (const Rule& rule : kRules) {
    if (!rule.holds(credential)) return rule.field;
  }
  return std::nullopt;
}

std::vector<ServiceId> school_table(const Credential& credential) {
  std::vector<ServiceId> schools;
  for (const Column& column : credential.columns) {
    if (column.school == credential.service) continue;
    if (std::ranges::find(schools, column.school) != schools.end()) continue;
    schools.push_back(column.school);
  }
  return schools;
}

}  // namespace fedatario
