#include "issuance/transcript/promotion.h"

#include <gtest/gtest.h>

#include "tests/unit/issuance/transcript/sample_record.h"

namespace fedatario::transcript {
namespace {

using Letter = Mark::Letter;

void set_letters(YearRecord& year, std::size_t count, Letter letter) {
  std::size_t done = 0;
  for (MarkRecord& record : year.marks) {
    if (record.subject.kind != Subject::Kind::competency) continue;
    if (done++ == count) return;
    record.mark = Mark::letter(letter);
  }
}

TEST(Promotion, promotes_who_reaches_the_level) {
  EXPECT_EQ(promotion_hint(Nivel::f0, sample::secondary_year(2023, 2)), SituacionFinal::pro);
}

TEST(Promotion, allows_no_c_at_the_end_of_a_cycle) {
  YearRecord year = sample::secondary_year(2023, 2);
  set_letters(year, 1, Letter::c);
  EXPECT_EQ(promotion_hint(Nivel::f0, year), SituacionFinal::rr);
  year.grade = 3;
  EXPECT_EQ(promotion_hint(Nivel::f0, year), SituacionFinal::pro);
}

TEST(Promotion, keeps_who_fails_most_of_four_areas) {
  YearRecord year = sample::secondary_year(2023, 3);
  set_letters(year, 26, Letter::c);
  EXPECT_EQ(promotion_hint(Nivel::f0, year), SituacionFinal::per);
}

TEST(Promotion, is_automatic_in_the_first_grade_of_primaria) {
  YearRecord year = sample::secondary_year(2023, 1);
  set_letters(year, 26, Letter::c);
  EXPECT_EQ(promotion_hint(Nivel::b0, year), SituacionFinal::pro);
}

TEST(Promotion, has_no_hint_for_numbers_missing_marks_or_other_levels) {
  EXPECT_FALSE(promotion_hint(Nivel::f0, sample::secondary_year(2015, 3)));
  YearRecord year = sample::secondary_year(2023, 3);
  EXPECT_FALSE(promotion_hint(Nivel::a2, year));
  year.marks.back().mark.reset();
  EXPECT_FALSE(promotion_hint(Nivel::f0, year));
}

}  // namespace
}  // namespace fedatario::transcript
