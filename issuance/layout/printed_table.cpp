#include "issuance/layout/printed_table.h"

#include <algorithm>
#include <utility>

#include "crypto/credential/catalogue.h"
#include "crypto/credential/table.h"
#include "issuance/layout/text/spanish_order.h"

namespace fedatario::layout {
namespace {

/// Transversal competencies of every family; 0 is comportamiento, printed among the areas.
bool is_transversal(AreaNumber number) {
  return number > 0 && number < kFirstGradedArea;
}

struct Groups {
  SubjectGroup areas{"Área curricular", {}};
  SubjectGroup transversals{"Competencias transversales", {}};
  SubjectGroup talleres{"Talleres", {}};
};

SubjectGroup& group_for(Groups& groups, const Credential& credential, const Row& row) {
  switch (row.kind) {
    case RowKind::letter_area:
      return is_transversal(credential.areas[row.index].number) ? groups.transversals
                                                                : groups.areas;
    case RowKind::taller:
      return groups.talleres;
    case RowKind::area:
    case RowKind::competency:
    case RowKind::other_area:
      break;
  }
  return groups.areas;
}

Result<std::string, LayoutError> area_name(const Credential& credential, const Row& row,
                                           const Catalogue& catalogue) {
  const auto area =
      catalogue.find_area(family_of(credential.nivel), credential.areas[row.index].number);
  if (!area) return fail(LayoutError::unknown_area);
  if (row.competency == 0) return std::string{area->printed};
  if (row.competency > area->competencies.size()) return fail(LayoutError::unknown_area);
  const auto competency = catalogue.find_competency(area->competencies[row.competency - 1U]);
  if (!competency) return fail(LayoutError::unknown_area);
  return std::string{competency->name};
}

Result<std::string, LayoutError> name_of(const Credential& credential, const Row& row,
                                         const Catalogue& catalogue) {
  switch (row.kind) {
    case RowKind::other_area:
      return credential.other_areas[row.index];
    case RowKind::taller:
      return credential.talleres[row.index];
    case RowKind::letter_area:
    case RowKind::area:
    case RowKind::competency:
      break;
  }
  return area_name(credential, row, catalogue);
}

void sort_subjects(SubjectGroup& group) {
  std::ranges::stable_sort(
      group.subjects, precedes_in_spanish,
      [](const Subject& subject) -> const std::string& { return subject.head.name; });
}

}  // namespace

Result<std::vector<SubjectGroup>, LayoutError> printed_groups(const Credential& credential,
                                                              const Catalogue& catalogue) {
  Groups groups;
  const auto rows = rows_of(credential);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto name = name_of(credential, rows[i], catalogue);
    if (!name) return fail(name.error());
    auto& subjects = group_for(groups, credential, rows[i]).subjects;
    PrintedRow printed{static_cast<std::uint16_t>(i), *name};
    if (rows[i].kind == RowKind::competency) {
      subjects.back().competencies.push_back(std::move(printed));
    } else {
      subjects.push_back({std::move(printed), {}});
    }
  }
  std::vector<SubjectGroup> result;
  for (auto* group : {&groups.areas, &groups.transversals, &groups.talleres}) {
    sort_subjects(*group);
    if (!group->subjects.empty()) result.push_back(std::move(*group));
  }
  return result;
}

}  // namespace fedatario::layout
