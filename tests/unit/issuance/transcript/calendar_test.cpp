#include "issuance/transcript/calendar.h"

#include <gtest/gtest.h>

namespace fedatario::transcript {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST(Calendar, writes_what_it_reads) {
  for (const char* const text : {"2013-03-01", "0999-12-31", "2024-02-29"}) {
    const auto date = parse_date(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(to_text(*date), text);
  }
}

TEST(Calendar, refuses_another_form_or_a_day_that_no_month_has) {
  for (const char* const text : {"", "2013-3-01", "2013/03/01", "2013-03-01 ", "2013-02-29",
                                 "2013-13-01", "2013-00-10", "20a3-01-01", "2013-01--1"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Calendar, counts_a_year_on_the_birthday_itself) {
  const CalendarDate born{year{2007}, month{6}, day{15}};
  EXPECT_EQ(full_years(born, {year{2025}, month{6}, day{14}}), 17);
  EXPECT_EQ(full_years(born, {year{2025}, month{6}, day{15}}), 18);
}

TEST(Calendar, gives_a_leap_day_its_birthday_in_march) {
  const CalendarDate born{year{2008}, month{2}, day{29}};
  EXPECT_EQ(full_years(born, {year{2026}, month{2}, day{28}}), 17);
  EXPECT_EQ(full_years(born, {year{2026}, month{3}, day{1}}), 18);
}

}  // namespace
}  // namespace fedatario::transcript
