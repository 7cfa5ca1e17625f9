#include "server/registry/synthetic/generator.h"

#include <algorithm>
#include <map>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "crypto/credential/payload_codec.h"
#include "issuance/transcript/holder.h"
#include "issuance/transcript/normalise.h"
#include "tests/unit/server/registry/registry_checks.h"

namespace fedatario::synthetic {
namespace {

using testing::Each;
using testing::IsEmpty;

class School : public testing::Test {
 protected:
  static const Generator& generator() {
    static const Generator made{Scenario::school, 1};
    return made;
  }
  static const std::vector<GeneratedPerson>& people() {
    static const std::vector<GeneratedPerson> made = [] {
      std::vector<GeneratedPerson> all;
      for (std::uint32_t i = 0; i < generator().person_count(); ++i) {
        all.push_back(generator().person(i));
      }
      return all;
    }();
    return made;
  }
  static const GeneratedPerson& first_with(SpecialCase special_case) {
    return *std::ranges::find_if(people(), [special_case](const GeneratedPerson& person) {
      return has_case(person.cases, special_case);
    });
  }
};

// The same bytes on every machine: another value here means that old seeds give other people.
TEST_F(School, is_the_same_for_the_same_seed) {
  EXPECT_EQ(checks::digest_of(generator()),
            "6f958c28b2d40b19dd4b8ffc0439abc6dd46a17c298f8a06fa628bee45c6ac0d");
}

TEST_F(School, has_other_people_for_another_seed) {
  const Generator other{Scenario::school, 2};
  std::size_t same = 0;
  for (std::uint32_t i = 0; i < 200; ++i) {
    same += other.person(i).file.person.name == people()[i].file.person.name ? 1U : 0U;
  }
  EXPECT_LT(same, 10U);
}

TEST_F(School, makes_a_person_alone_as_in_the_row) {
  const Generator again{Scenario::school, 1};
  EXPECT_EQ(again.person(1234), people()[1234]);
}

TEST_F(School, describes_nobody) {
  for (const GeneratedPerson& person : people()) {
    EXPECT_THAT(checks::real_numbers(person), IsEmpty());
  }
  for (const registry::Service& service : generator().directory().services) {
    EXPECT_EQ(service.id.value / 10'000'000, 9U) << service.name;
  }
  for (const registry::Director& director : generator().directory().directors) {
    EXPECT_TRUE(director.document.number.starts_with("99"));
  }
}

TEST_F(School, gives_each_document_to_one_person) {
  std::map<std::string, std::uint32_t> holders;
  for (const GeneratedPerson& person : people()) {
    for (const HolderDocument& document : person.file.person.documents) {
      const auto [holder, first] = holders.emplace(document.number, person.file.person.id.value);
      EXPECT_TRUE(first) << document.number << " of " << holder->second;
    }
  }
}

TEST_F(School, has_the_people_and_years_of_its_table) {
  EXPECT_EQ(generator().person_count(), 500U + 13 * 95 + 250);
  std::size_t years = 0;
  for (const GeneratedPerson& person : people())
    years += person.file.enrolments.size();
  EXPECT_NEAR(static_cast<double>(years), 7750, 450);
}

TEST_F(School, has_every_special_case) {
  std::set<SpecialCase> found;
  for (const GeneratedPerson& person : people()) {
    found.insert(person.cases.begin(), person.cases.end());
  }
  EXPECT_EQ(found.size(), kSpecialCaseCount);
}

TEST_F(School, drafts_every_certificate_but_those_made_to_be_refused) {
  for (const GeneratedPerson& person : people()) {
    const auto attempts = checks::draft_all(generator(), person);
    EXPECT_THAT(checks::unexpected(attempts, person.cases), IsEmpty())
        << person.file.person.id.value;
  }
}

TEST_F(School, leaves_no_warning_without_its_case) {
  for (const GeneratedPerson& person : people()) {
    const auto attempts = checks::draft_all(generator(), person);
    EXPECT_THAT(checks::unexplained(attempts, person.cases), IsEmpty())
        << person.file.person.id.value;
  }
}

TEST_F(School, keeps_its_rows_in_order_and_of_their_person) {
  for (const GeneratedPerson& person : people()) {
    const auto& rows = person.file.enrolments;
    EXPECT_TRUE(std::ranges::is_sorted(
        rows, {}, [](const registry::Enrolment& row) { return row.year.year; }));
    for (const auto& row : rows)
      EXPECT_EQ(row.person, person.file.person.id);
    for (const auto& row : person.file.observations)
      EXPECT_EQ(row.person, person.file.person.id);
  }
}

TEST_F(School, makes_names_of_the_lengths_it_promises) {
  const auto length = [](const GeneratedPerson& person) {
    return transcript::count_characters(transcript::printed_name(person.file.person.name));
  };
  EXPECT_EQ(length(first_with(SpecialCase::name_of_60_characters)), 60U);
  EXPECT_EQ(length(first_with(SpecialCase::name_of_80_characters)), 80U);
}

TEST_F(School, gives_twins_consecutive_numbers) {
  const auto& twin = first_with(SpecialCase::twin).file.person;
  const auto& other = people()[twin.id.value - 2].file.person;
  EXPECT_EQ(twin.birth_date, other.birth_date);
  EXPECT_EQ(twin.name.paterno, other.name.paterno);
  EXPECT_NE(twin.name.nombres, other.name.nombres);
  EXPECT_EQ(std::stoul(twin.documents.front().number),
            std::stoul(other.documents.front().number) + 1);
}

TEST_F(School, records_one_person_twice_under_two_numbers) {
  const auto& again = first_with(SpecialCase::recorded_twice).file.person;
  const auto& before = people()[again.id.value - 2].file.person;
  EXPECT_EQ(again.name, before.name);
  EXPECT_EQ(again.birth_date, before.birth_date);
  EXPECT_NE(again.documents, before.documents);
}

TEST_F(School, writes_one_wrong_digit) {
  const auto& person = first_with(SpecialCase::wrong_digit);
  const auto& written = person.file.enrolments.front().document_in_acta;
  ASSERT_TRUE(written);
  const std::string& right = person.file.person.documents.front().number;
  ASSERT_EQ(written->number.size(), right.size());
  std::size_t different = 0;
  for (std::size_t i = 0; i < right.size(); ++i) {
    different += written->number[i] != right[i] ? 1U : 0U;
  }
  EXPECT_EQ(different, 1U);
}

TEST_F(School, names_a_guardian_for_every_minor_with_a_number) {
  const transcript::CalendarDate end{std::chrono::year{2025}, std::chrono::December,
                                     std::chrono::day{31}};
  for (const GeneratedPerson& person : people()) {
    const bool minor = transcript::full_years(person.file.person.birth_date, end) < 18;
    EXPECT_EQ(person.file.person.guardian.has_value(), minor);
  }
}

TEST_F(School, has_a_closed_a_renamed_and_a_disabled_service_with_directors_in_turn) {
  const auto& directory = generator().directory();
  const auto count = [&](auto test) { return std::ranges::count_if(directory.services, test); };
  using registry::Service;
  EXPECT_GE(count([](const Service& service) {
              return service.closed_on && service.successor && !service.takes_online_requests;
            }),
            1);
  EXPECT_GE(count([](const Service& service) { return service.former_name.has_value(); }), 1);
  EXPECT_GE(count([](const Service& service) { return service.former_ugel.has_value(); }), 1);
  const registry::Director* before = nullptr;
  for (const registry::Director& director : directory.directors) {
    if (before != nullptr && before->service == director.service) {
      ASSERT_TRUE(before->until);
      EXPECT_EQ(std::chrono::sys_days{*before->until} + std::chrono::days{1},
                std::chrono::sys_days{director.from});
    }
    before = &director;
  }
}

TEST_F(School, mixes_letters_and_numbers_in_a_fifth_of_late_alumni) {
  std::size_t late = 0;
  std::size_t mixed = 0;
  for (const GeneratedPerson& person : people()) {
    if (person.file.enrolments.empty()) continue;
    const std::uint16_t last = person.file.enrolments.back().year.year;
    if (last < 2019 || last > 2023) continue;
    ++late;
    const bool numbers = std::ranges::any_of(person.file.enrolments, [](const auto& row) {
      return row.year.grading == Grading::vigesimal;
    });
    mixed += numbers ? 1U : 0U;  // every year since 2013 has letters for behaviour or transversals
  }
  EXPECT_GE(mixed * 5, late);
}

}  // namespace
}  // namespace fedatario::synthetic
