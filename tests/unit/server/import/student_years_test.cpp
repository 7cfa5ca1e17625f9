#include "server/registry/import/student_years.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "crypto/credential/catalogue.h"

namespace fedatario::imports {
namespace {

using testing::HasSubstr;

constexpr const char* kHeader =
    "dni;año;codigo_modular;nivel;grado;seccion;tipo_area;area;competencia;nota;situacion_final\n";
constexpr const char* kYear2017 = "99000005;2017;9000123;F0;5;A;";
constexpr const char* kYear2024 = "99000005;2024;9000123;F0;5;A;";

struct Read {
  MarkTable table;
  std::vector<StudentYear> years;
};

Read read(const std::string& rows) {
  Read result{*read_mark_rows(*read_delimited(kHeader + rows)), {}};
  result.years = put_years_together(result.table);
  return result;
}

std::string in_2017(const std::string& rest) {
  return kYear2017 + rest + ";APR\n";
}

std::string in_2024(const std::string& rest) {
  return kYear2024 + rest + ";PRO\n";
}

TEST(StudentYears, PutsTheRowsOfAYearTogether) {
  const auto [table, years] =
      read(in_2017(";MATEMÁTICA;;14") + in_2017(";sec-com;;NP") + in_2017("taller;Danza;;15"));
  ASSERT_EQ(years.size(), 1U);
  EXPECT_EQ(years[0].section, "A");
  EXPECT_EQ(years[0].year.grading, Grading::vigesimal);
  ASSERT_EQ(years[0].year.marks.size(), 3U);
  EXPECT_EQ(years[0].year.marks[0].mark, Mark::vigesimal(14));
  EXPECT_EQ(years[0].year.marks[1].mark, std::nullopt);
  EXPECT_EQ(years[0].year.marks[2].subject.name, "DANZA");
}

TEST(StudentYears, ReadsCompetenciesByCodeNumberAndName) {
  const auto [table, years] = read(in_2024(";MATEMÁTICA;C23;AD") + in_2024(";MATEMÁTICA;24;A") +
                                   in_2024("transversal;TR-TIC;;B"));
  ASSERT_EQ(years.size(), 1U);
  EXPECT_EQ(years[0].year.grading, Grading::literal_by_competency);
  EXPECT_EQ(years[0].year.marks[0].subject.competency, 1);
  EXPECT_EQ(years[0].year.marks[1].subject.competency, 2);
}

TEST(StudentYears, HoldsAYearBackForOneBadRow) {
  const auto [table, years] = read(in_2017(";MATEMÁTICA;;21") + in_2017(";COMUNICACIÓN;;14"));
  EXPECT_TRUE(years.empty());
  EXPECT_EQ(table.reports[0].fate(), Fate::rejected);
  EXPECT_EQ(table.reports[1].fate(), Fate::doubtful);
  EXPECT_THAT(table.reports[1].remarks.front().reason, HasSubstr("fila 2"));
}

TEST(StudentYears, DoubtsWhatTheCatalogueDoesNotAllow) {
  for (const auto* const row : {";MATEMÁTICA;;EXO", ";CIENCIA Y TECNOLOGÍA;;14", ";ALQUIMIA;;14"}) {
    const auto [table, years] = read(in_2017(row));
    EXPECT_EQ(table.reports[0].fate(), Fate::doubtful) << row;
    EXPECT_TRUE(years.empty());
  }
  EXPECT_EQ(read(in_2017(";EDUCACIÓN RELIGIOSA;;EXO")).years.size(), 1U);
  EXPECT_EQ(read(in_2024(";MATEMÁTICA;C01;A")).table.reports[0].fate(), Fate::doubtful);
  EXPECT_EQ(read(in_2024(";MATEMÁTICA;C23;14")).table.reports[0].fate(), Fate::rejected);
}

TEST(StudentYears, DoubtsRowsThatContradictEachOther) {
  const auto twice = read(in_2017(";MATEMÁTICA;;14") + in_2017(";SEC-MAT;;15"));
  EXPECT_EQ(twice.table.reports[1].fate(), Fate::doubtful);
  EXPECT_TRUE(twice.years.empty());
  const auto mixed = read(in_2017(";MATEMÁTICA;;14") + in_2017(";INGLÉS;;A"));
  EXPECT_EQ(mixed.table.reports[1].fate(), Fate::doubtful);
  const auto other = read(in_2017(";MATEMÁTICA;;14") + kYear2017 + ";INGLÉS;;12;DES\n");
  EXPECT_EQ(other.table.reports[1].fate(), Fate::doubtful);
  const auto markless = read(in_2017(";MATEMÁTICA;;14") + in_2017(";;;"));
  EXPECT_EQ(markless.table.reports[1].fate(), Fate::doubtful);
}

TEST(StudentYears, TakesAYearWithoutMarks) {
  const auto [table, years] = read(std::string{kYear2017} + ";;;;RET\n");
  ASSERT_EQ(years.size(), 1U);
  EXPECT_EQ(years[0].year.grading, Grading::no_marks);
  EXPECT_EQ(years[0].year.situacion_final, SituacionFinal::ret);
}

}  // namespace
}  // namespace fedatario::imports
