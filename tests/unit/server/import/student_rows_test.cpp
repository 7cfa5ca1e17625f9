#include "server/registry/import/student_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::imports {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* kHeader = "DNI;Paterno;Materno;Nombres;Nacimiento;Sexo;Turno\n";

StudentSheet read(const std::string& rows) {
  return *read_student_rows(*read_delimited(kHeader + rows));
}

TEST(StudentRows, ReadsAPerson) {
  const auto sheet = read("99000005;Ñaupari;;María Rosa;05/03/2001;M;Mañana\n");
  EXPECT_EQ(sheet.reports.front().fate(), Fate::accepted);
  const auto& person = sheet.people.front();
  EXPECT_EQ(person.name, (transcript::PersonName{"ÑAUPARI", "", "MARÍA ROSA"}));
  EXPECT_THAT(person.documents, ElementsAre(HolderDocument{IdentityDocument::dni, "99000005"}));
  EXPECT_EQ(person.sex, registry::Sex::female);
  EXPECT_THAT(sheet.ignored, ElementsAre("Turno"));
}

TEST(StudentRows, NamesEachCellThatIsWrong) {
  const auto sheet = read("99;Quispe;;;31/02/2001;X;\n");
  EXPECT_EQ(sheet.reports.front().fate(), Fate::rejected);
  EXPECT_EQ(sheet.reports.front().remarks.size(), 4U);
}

TEST(StudentRows, RefusesANameThatNoCertificateHolds) {
  const std::string half(60, 'A');
  const auto sheet = read("99000005;" + half + ";;" + half + ";05/03/2001;M;\n");
  EXPECT_THAT(sheet.reports.front().remarks.front().reason, HasSubstr("121 caracteres"));
}

TEST(StudentRows, DoubtsTwoPeopleWithOneDocument) {
  const std::string row = "99000005;Quispe;Peña;Ana;2001-03-05;M;\n";
  const auto sheet = read(row + row + "99000005;Mamani;Peña;Luz;2001-03-05;M;\n");
  EXPECT_EQ(sheet.reports[1].fate(), Fate::accepted);
  EXPECT_EQ(sheet.reports[2].fate(), Fate::doubtful);
  EXPECT_THAT(sheet.reports[2].remarks.front().reason, HasSubstr("fila 2"));
}

TEST(StudentRows, RejectsARowWiderThanItsHeader) {
  const auto sheet = read("99000005;Quispe;Peña;Ana;2001-03-05;M;;más\n");
  EXPECT_EQ(sheet.reports.front().fate(), Fate::rejected);
}

TEST(StudentRows, NeedsAColumnOfDocuments) {
  const auto table = read_delimited("Paterno;Nombres;Nacimiento;Sexo\nA;B;2001-01-01;M\n");
  EXPECT_THAT(read_student_rows(*table).error(), HasSubstr("numero_documento"));
}

}  // namespace
}  // namespace fedatario::imports
