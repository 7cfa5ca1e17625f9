#include "issuance/transcript/submission.h"

#include <algorithm>
#include <tuple>

#include "crypto/credential/catalogue.h"

namespace fedatario::transcript {
namespace {

void add_area(std::vector<Area>& areas, const Subject& subject) {
  const std::uint8_t competencies =
      subject.kind == Subject::Kind::competency ? subject.competency : std::uint8_t{0};
  const auto known = std::ranges::find(areas, subject.area, &Area::number);
  if (known == areas.end()) {
    areas.push_back({subject.area, competencies});
    return;
  }
  known->competencies = std::max(known->competencies, competencies);
}

void add_name(std::vector<std::string>& names, const std::string& name) {
  if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

bool in_catalogue(AreaFamily family, const Subject& subject) {
  const CatalogueArea* const area = find_area(family, subject.area);
  return area != nullptr && subject.competency <= area->competencies.size();
}

void add_row(Credential& table, const Subject& subject, Grading grading) {
  switch (subject.kind) {
    case Subject::Kind::competency:
      if (grading != Grading::literal_by_competency) return;
      [[fallthrough]];
    case Subject::Kind::area:
      if (in_catalogue(family_of(table.nivel), subject)) add_area(table.areas, subject);
      return;
    case Subject::Kind::other_area:
      add_name(table.other_areas, subject.name);
      return;
    case Subject::Kind::taller:
      add_name(table.talleres, subject.name);
      return;
  }
}

bool is_competency_of(const Subject& subject, AreaNumber area) {
  return subject.kind == Subject::Kind::competency && subject.area == area;
}

}  // namespace

void sort_years(std::vector<YearRecord>& years) {
  std::ranges::stable_sort(years, {}, [](const YearRecord& year) {
    return std::tuple{year.year, year.period, year.grade};
  });
}

Credential table_of(const Record& record) {
  Credential table;
  table.nivel = record.nivel;
  for (const YearRecord& year : record.years) {
    for (const MarkRecord& mark : year.marks) {
      add_row(table, mark.subject, year.grading);
    }
  }
  std::ranges::sort(table.areas, {}, &Area::number);
  return table;
}

Grading effective_grading(const YearRecord& year, const Credential& table) {
  if (year.marks.empty()) return Grading::no_marks;
  if (year.grading != Grading::literal_by_competency) return year.grading;
  const bool any_competency =
      std::ranges::any_of(table.areas, [](const Area& area) { return area.competencies > 0; });
  return any_competency ? Grading::literal_by_competency : Grading::literal_by_area;
}

Subject subject_of(const Credential& table, const Row& row) {
  switch (row.kind) {
    case RowKind::letter_area:
    case RowKind::area:
      return {Subject::Kind::area, table.areas[row.index].number, 0, {}};
    case RowKind::competency:
      return {Subject::Kind::competency, table.areas[row.index].number, row.competency, {}};
    case RowKind::other_area:
      return {Subject::Kind::other_area, 0, 0, table.other_areas[row.index]};
    case RowKind::taller:
      return {Subject::Kind::taller, 0, 0, table.talleres[row.index]};
  }
  return {};
}

CellMark cell_of(const YearRecord& year, const Subject& subject) {
  bool competencies_given = false;
  for (const MarkRecord& record : year.marks) {
    if (record.subject == subject) {
      return record.mark ? CellMark{Cell::given, *record.mark} : CellMark{Cell::missing};
    }
    competencies_given = competencies_given || is_competency_of(record.subject, subject.area);
  }
  const bool gap = subject.kind == Subject::Kind::competency && competencies_given;
  return CellMark{gap ? Cell::missing : Cell::not_taken};
}

bool is_convalidated(const YearRecord& year) {
  return year.situacion_final == SituacionFinal::none;
}

bool may_lack_marks(const YearRecord& year) {
  return year.situacion_final == SituacionFinal::ret ||
         year.situacion_final == SituacionFinal::tra ||
         year.situacion_final == SituacionFinal::fal || is_convalidated(year);
}

}  // namespace fedatario::transcript
