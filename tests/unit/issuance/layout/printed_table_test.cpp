#include "issuance/layout/printed_table.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "crypto/credential/table.h"
#include "tests/support/sample_credentials.h"

namespace fedatario::layout {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

std::vector<std::string> head_names(const SubjectGroup& group) {
  std::vector<std::string> names;
  for (const auto& subject : group.subjects)
    names.push_back(subject.head.name);
  return names;
}

TEST(PrintedTable, GroupsAreasTransversalsAndTalleres) {
  const auto groups = printed_groups(samples::cneb_primaria()).value();
  ASSERT_THAT(groups, SizeIs(3));
  EXPECT_EQ(groups[0].heading, "Área curricular");
  EXPECT_EQ(groups[1].heading, "Competencias transversales");
  EXPECT_EQ(groups[2].heading, "Talleres");
  EXPECT_THAT(head_names(groups[1]),
              ElementsAre("GESTIONA SU APRENDIZAJE DE MANERA AUTÓNOMA",
                          "SE DESENVUELVE EN LOS ENTORNOS VIRTUALES GENERADOS POR LAS TIC"));
}

TEST(PrintedTable, LeavesEmptyGroupsOut) {
  EXPECT_THAT(printed_groups(samples::reference()).value(), SizeIs(1));
}

TEST(PrintedTable, SortsComportamientoAndFreeNamesAmongTheAreas) {
  auto credential = samples::reference();
  credential.areas = {{0, 0}, {8, 0}, {17, 0}};
  credential.other_areas = {"COMPUTACIÓN", "AJEDREZ"};
  const auto groups = printed_groups(credential).value();
  EXPECT_THAT(head_names(groups[0]),
              ElementsAre("AJEDREZ", "ARTE", "COMPORTAMIENTO", "COMPUTACIÓN", "COMUNICACIÓN"));
}

TEST(PrintedTable, KeepsCompetenciesUnderTheirAreaInTheCurriculumsOrder) {
  const auto groups = printed_groups(samples::cneb_secundaria()).value();
  const auto& subjects = groups[0].subjects;
  const auto mathematics = std::ranges::find(
      subjects, "MATEMÁTICA", [](const Subject& subject) { return subject.head.name; });
  ASSERT_NE(mathematics, subjects.end());
  ASSERT_THAT(mathematics->competencies, SizeIs(4));
  EXPECT_EQ(mathematics->competencies[0].name, "Resuelve problemas de cantidad");
  EXPECT_EQ(mathematics->competencies[3].name,
            "Resuelve problemas de gestión de datos e incertidumbre");
}

TEST(PrintedTable, ShowsEveryRowOnce) {
  for (const auto& sample : samples::all()) {
    std::vector<std::uint16_t> rows;
    const auto groups = printed_groups(sample.credential).value();
    for (const auto& group : groups) {
      for (const auto& subject : group.subjects) {
        rows.push_back(subject.head.row);
        for (const auto& competency : subject.competencies)
          rows.push_back(competency.row);
      }
    }
    std::ranges::sort(rows);
    ASSERT_THAT(rows, SizeIs(rows_of(sample.credential).size())) << sample.name;
    for (std::size_t i = 0; i < rows.size(); ++i)
      EXPECT_EQ(rows[i], i) << sample.name;
  }
}

TEST(PrintedTable, RefusesWhatTheCatalogueDoesNotHave) {
  auto credential = samples::reference();
  credential.areas.push_back({99, 0});
  EXPECT_EQ(printed_groups(credential).error(), LayoutError::unknown_area);
  credential.areas = {{17, 4}};  // COMUNICACIÓN has three competencies
  EXPECT_EQ(printed_groups(credential).error(), LayoutError::unknown_area);
}

}  // namespace
}  // namespace fedatario::layout
