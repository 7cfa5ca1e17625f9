#include "kiosk/cli/marks_table.h"

#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_credentials.h"

namespace fedatario::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);)
    lines.push_back(line);
  return lines;
}

std::string table_of(const Credential& credential) {
  return marks_table(credential, {}).value_or("no table");
}

TEST(MarksTable, WidthCountsCharactersNotBytes) {
  EXPECT_EQ(width_of(""), 0U);
  EXPECT_EQ(width_of("AÑO °"), 5U);
}

TEST(MarksTable, BeginsWithYearGradeAndSchoolAndEndsWithTheSituation) {
  const auto lines = lines_of(table_of(samples::reference()));
  EXPECT_THAT(lines.at(0), HasSubstr("2015       2016       2017       2018       2019"));
  EXPECT_THAT(lines.at(1), HasSubstr("1.°        2.°        3.°        4.°        5.°"));
  EXPECT_THAT(lines.at(2), HasSubstr("9000123-0  9000123-0"));
  EXPECT_THAT(lines.at(lines.size() - 3), HasSubstr("Situación final"));
  EXPECT_EQ(lines.back(), "APR = APROBADO");
}

TEST(MarksTable, SortsAreasAsThePaperDoes) {
  const auto table = table_of(samples::reference());
  EXPECT_LT(table.find("CIENCIA Y TECNOLOGÍA"), table.find("CIENCIA, TECNOLOGÍA Y AMBIENTE"));
  EXPECT_LT(table.find("CIENCIA, TECNOLOGÍA Y AMBIENTE"), table.find("CIENCIAS SOCIALES"));
}

TEST(MarksTable, ColumnsStandUnderEachOther) {
  for (const auto& [name, credential] : samples::all()) {
    for (const auto& line : lines_of(table_of(credential))) {
      EXPECT_LE(width_of(line), 132U) << name << ": " << line;
      EXPECT_FALSE(line.ends_with(' ')) << name << ": " << line;
    }
  }
}

TEST(MarksTable, MoreThanSevenYearsTakeASecondBlock) {
  const auto table = table_of(samples::fourteen_columns());
  const auto first = table.find("Año lectivo");
  const auto second = table.find("Año lectivo", first + 1);
  EXPECT_NE(second, std::string::npos);
  EXPECT_EQ(table.find("Año lectivo", second + 1), std::string::npos);
}

TEST(MarksTable, ShowsAgesInInicialAndCellsThatCannotBe) {
  EXPECT_THAT(table_of(samples::inicial()), HasSubstr("Edad"));
  EXPECT_THAT(table_of(samples::constancia()), HasSubstr("·"));
}

TEST(MarksTable, WordsAreWithoutSoftHyphens) {
  for (const auto& [name, credential] : samples::all()) {
    EXPECT_THAT(table_of(credential), Not(HasSubstr("\u00AD"))) << name;
  }
}

TEST(MarksTable, AreaOfALaterCatalogueIsAnErrorNotAGap) {
  auto credential = samples::reference();
  credential.areas.back().number = 127;
  EXPECT_FALSE(marks_table(credential, {}));
}

}  // namespace
}  // namespace fedatario::cli
