#include "server/registry/record.h"

#include <gtest/gtest.h>

namespace fedatario::registry {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr ServiceId kSchool{90001230};

Directory directory() {
  Directory made;
  Service open;
  open.id = kSchool;
  Service closed;
  closed.id = {90001240};
  closed.state = ServiceState::closed;
  closed.closed_on = CalendarDate{year{2016}, month{12}, day{31}};
  made.services = {open, closed};
  const CalendarDate change{year{2018}, month{8}, day{15}};
  made.directors = {{kSchool,
                     {"A", "", "X"},
                     {},
                     {year{2015}, month{3}, day{1}},
                     CalendarDate{year{2018}, month{8}, day{14}}},
                    {kSchool, {"B", "", "Y"}, {}, change, std::nullopt}};
  return made;
}

TEST(RegistryRecord, names_the_director_of_the_day) {
  const Directory made = directory();
  const auto on = [&](int y, unsigned m, unsigned d) {
    return director_on(made, kSchool, {year{y}, month{m}, day{d}});
  };
  EXPECT_EQ(on(2015, 2, 28), nullptr);
  EXPECT_EQ(on(2018, 8, 14)->name.paterno, "A");
  EXPECT_EQ(on(2018, 8, 15)->name.paterno, "B");
  EXPECT_EQ(on(2025, 1, 1)->name.paterno, "B");
  EXPECT_EQ(director_on(made, {90001240}, {year{2018}, month{1}, day{1}}), nullptr);
}

TEST(RegistryRecord, takes_the_years_of_one_nivel_with_their_schools) {
  PersonFile file;
  file.enrolments.resize(3);
  file.enrolments[0].nivel = Nivel::b0;
  file.enrolments[1].nivel = Nivel::f0;
  file.enrolments[1].year.school = {90001240};
  file.enrolments[2].nivel = Nivel::f0;
  file.enrolments[2].year.school = kSchool;
  file.observations = {{{1}, Nivel::b0, {}},
                       {{1}, Nivel::f0, {ObservationType::retiro, 2016, {}, {}}}};
  const transcript::Record record = to_record(file, Nivel::f0, directory());
  ASSERT_EQ(record.years.size(), 2U);
  ASSERT_EQ(record.schools.size(), 2U);
  EXPECT_EQ(record.schools[0].closed_in, 2016);
  EXPECT_FALSE(record.schools[1].closed_in);
  ASSERT_EQ(record.observations.size(), 1U);
  EXPECT_EQ(record.observations[0].type, ObservationType::retiro);
}

}  // namespace
}  // namespace fedatario::registry
