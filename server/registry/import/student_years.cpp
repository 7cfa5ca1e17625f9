#include "server/registry/import/student_years.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "issuance/transcript/plan.h"

namespace fedatario::imports {
namespace {

using std::string;
using transcript::Subject;

/// Rows with one key are of one year. A row that could not be read has an empty document or year in
/// its key, so it joins no other.
auto key_of(const MarkRow& row) {
  return std::tuple{row.holder.type, row.holder.number,     row.nivel,      row.year.year,
                    row.year.period, row.year.school.value, row.year.grade, row.section};
}
using Key = decltype(key_of(std::declval<const MarkRow&>()));

void doubt(RowReport& report, string reason) {
  report.remarks.push_back(
      {.fate = Fate::doubtful, .column = {}, .cell = {}, .reason = std::move(reason)});
}

bool is_letter_row(const Subject& subject) {
  return subject.kind == Subject::Kind::area && subject.area < kFirstGradedArea;
}

/// How the marks of a year are graded; the catalogue's way where they do not show it.
Grading grading_of(const StudentYear& year) {
  if (year.year.marks.empty()) return Grading::no_marks;
  const Grading usual = transcript::default_grading(year.nivel, year.year.year, year.year.grade);
  Grading shown = usual;
  for (const auto& [subject, mark, origin] : year.year.marks) {
    if (subject.kind == Subject::Kind::competency) return Grading::literal_by_competency;
    if (is_letter_row(subject) || !mark) continue;
    if (mark->as_vigesimal()) shown = Grading::vigesimal;
    if (mark->as_letter() && usual == Grading::vigesimal) shown = Grading::literal_by_area;
  }
  return shown;
}

bool is_numeral_of_letters(const StudentYear& year, std::size_t at) {
  const auto& [subject, mark, origin] = year.year.marks[at];
  if (is_letter_row(subject) || !mark) return false;
  return year.year.grading == Grading::vigesimal ? mark->as_letter().has_value()
                                                 : mark->as_vigesimal().has_value();
}

/// Doubts that only show when the rows stand side by side.
void compare_rows(const StudentYear& year, MarkTable& table) {
  const auto& first = table.rows[year.rows.front()].year;
  std::set<Subject> seen;
  std::size_t marks = 0;
  for (const std::size_t at : year.rows) {
    const MarkRow& row = table.rows[at];
    RowReport& report = table.reports[at];
    if (row.year.situacion_final != first.situacion_final) {
      doubt(report, "el mismo año tiene otra situación final en otra fila.");
    }
    if (row.year.acta != first.acta) doubt(report, "el mismo año tiene otro estado de acta.");
    if (!row.mark) {
      if (!year.year.marks.empty()) doubt(report, "no tiene área ni nota, y el año tiene notas.");
      continue;
    }
    if (!seen.insert(row.mark->subject).second) {
      doubt(report, "la misma área o competencia ya tiene una fila en ese año.");
    }
    if (is_numeral_of_letters(year, marks++)) {
      doubt(report, "el año mezcla notas de 00 a 20 con letras.");
    }
  }
}

bool all_storable(const StudentYear& year, const MarkTable& table) {
  return std::ranges::all_of(year.rows,
                             [&](std::size_t row) { return table.reports[row].may_be_stored(); });
}

/// Rows that hang on a year that stays out.
void hold_back(const StudentYear& year, MarkTable& table) {
  const auto blamed = std::ranges::find_if(
      year.rows, [&](std::size_t row) { return !table.reports[row].may_be_stored(); });
  const string line = std::to_string(table.reports[*blamed].line);
  for (const std::size_t row : year.rows) {
    if (!table.reports[row].may_be_stored()) continue;
    doubt(table.reports[row],
          "espera a la fila " + line + ": un año se guarda completo o no se guarda.");
  }
}

StudentYear assemble(const std::vector<std::size_t>& rows, const MarkTable& table) {
  const MarkRow& first = table.rows[rows.front()];
  StudentYear year{.holder = first.holder,
                   .nivel = first.nivel,
                   .section = first.section,
                   .year = first.year,
                   .rows = rows};
  for (const std::size_t row : rows) {
    if (table.rows[row].mark) year.year.marks.push_back(*table.rows[row].mark);
  }
  year.year.grading = grading_of(year);
  return year;
}

}  // namespace

std::vector<StudentYear> put_years_together(MarkTable& table) {
  std::map<Key, std::vector<std::size_t>> groups;
  std::vector<Key> order;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const Key key = key_of(table.rows[row]);
    auto& group = groups[key];
    if (group.empty()) order.push_back(key);
    group.push_back(row);
  }
  std::vector<StudentYear> years;
  for (const Key& key : order) {
    StudentYear year = assemble(groups[key], table);
    compare_rows(year, table);
    if (all_storable(year, table)) {
      years.push_back(std::move(year));
    } else {
      hold_back(year, table);
    }
  }
  return years;
}

}  // namespace fedatario::imports
