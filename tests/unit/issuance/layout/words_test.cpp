#include "issuance/layout/words.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace fedatario::layout {
namespace {

TEST(Words, PrintsMarksWithTwoDigits) {
  EXPECT_EQ(mark_cell(*Mark::vigesimal(8)), "08");
  EXPECT_EQ(mark_cell(*Mark::vigesimal(20)), "20");
  EXPECT_EQ(mark_cell(Mark::letter(Mark::Letter::ad)), "AD");
  EXPECT_EQ(mark_cell(Mark::exonerated()), "EXO");
  EXPECT_EQ(mark_cell(Mark::not_taken()), "-");
}

TEST(Words, JoinsListsWithYBeforeTheLast) {
  const auto join = [](std::vector<std::string> items) { return join_list(items); };
  EXPECT_EQ(join({}), "");
  EXPECT_EQ(join({"PRIMER"}), "PRIMER");
  EXPECT_EQ(join({"PRIMER", "SEGUNDO"}), "PRIMER y SEGUNDO");
  EXPECT_EQ(join({"3", "4", "5"}), "3, 4 y 5");
}

TEST(Words, PrintsGradesByNivel) {
  EXPECT_EQ(grade_cell(Nivel::f0, 5), "5.°");
  EXPECT_EQ(grade_cell(Nivel::a2, 3), "3 años");
  EXPECT_EQ(grade_cell(Nivel::a1, 1), "1 año");
  EXPECT_EQ(grade_cell(Nivel::d2, 6), "1.°") << "the avanzado starts at 6";
  EXPECT_EQ(grade_cell(Nivel::d1, 3), "1.° INTERMEDIO") << "ambiguous without its ciclo";
}

TEST(Words, PrintsTheHeadOfAColumn) {
  Column column{.year = 2021,
                .period = 0,
                .grade = 1,
                .school = {90001230},
                .situacion_final = SituacionFinal::pro,
                .grading = Grading::vigesimal,
                .marks = {}};
  EXPECT_EQ(year_cell(column), "2021");
  EXPECT_EQ(school_cell(column), "9000123-0");
  column.period = 2;
  EXPECT_EQ(year_cell(column), "2021-2");
  column.school = {1230};
  EXPECT_EQ(school_cell(column), "0000123-0") << "leading zeros stay";
  column.situacion_final = SituacionFinal::none;
  EXPECT_EQ(school_cell(column), "CONVAL.");
}

TEST(Words, PrintsTheSerialNumberWithEightDigits) {
  EXPECT_EQ(serial_number(12345), "N.° 00012345");
}

}  // namespace
}  // namespace fedatario::layout
