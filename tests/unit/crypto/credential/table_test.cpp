#include "crypto/credential/table.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

/// Comportamiento, an area without and one with two competencies, a taller.
Credential two_scales() {
  Credential credential;
  credential.areas = {{0, 0}, {8, 0}, {22, 2}};
  credential.talleres = {"DANZA"};
  const Mark a = Mark::letter(Mark::Letter::a);
  credential.columns = {{.year = 2018,
                         .grading = Grading::vigesimal,
                         .marks = {a, Mark::vigesimal(11).value(), Mark::vigesimal(12).value(),
                                   Mark::vigesimal(13).value()}},
                        {.year = 2019,
                         .grading = Grading::literal_by_competency,
                         .marks = {a, Mark::not_taken(), a, a, Mark::exonerated()}},
                        {.year = 2020, .grading = Grading::no_marks, .marks = {}}};
  return credential;
}

TEST(Table, AnAreaStandsAboveItsCompetencies) {
  const std::vector<Row> expected = {{RowKind::letter_area, 0, 0}, {RowKind::area, 1, 0},
                                     {RowKind::area, 2, 0},        {RowKind::competency, 2, 1},
                                     {RowKind::competency, 2, 2},  {RowKind::taller, 0, 0}};
  EXPECT_EQ(rows_of(two_scales()), expected);
}

TEST(Table, MarksStandInTheCellsThatExist) {
  const Credential c = two_scales();
  EXPECT_EQ(mark_at(c, c.columns[0], 2), Mark::vigesimal(12));
  EXPECT_EQ(mark_at(c, c.columns[0], 3), std::nullopt);
  EXPECT_EQ(mark_at(c, c.columns[0], 5), Mark::vigesimal(13));
  EXPECT_EQ(mark_at(c, c.columns[1], 1), Mark::not_taken());
  EXPECT_EQ(mark_at(c, c.columns[1], 2), std::nullopt);
  EXPECT_EQ(mark_at(c, c.columns[1], 5), Mark::exonerated());
  EXPECT_EQ(mark_at(c, c.columns[2], 0), std::nullopt);
  EXPECT_EQ(mark_at(c, c.columns[0], 99), std::nullopt);
}

TEST(Table, LettersAreForLiteralColumnsAndLetterRows) {
  EXPECT_TRUE(is_letter_cell({RowKind::letter_area, 0, 0}, Grading::vigesimal));
  EXPECT_FALSE(is_letter_cell({RowKind::area, 0, 0}, Grading::vigesimal));
  EXPECT_FALSE(is_letter_cell({RowKind::taller, 0, 0}, Grading::vigesimal));
  EXPECT_TRUE(is_letter_cell({RowKind::taller, 0, 0}, Grading::literal_by_area));
}

}  // namespace
}  // namespace fedatario
