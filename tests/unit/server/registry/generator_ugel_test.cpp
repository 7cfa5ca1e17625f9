#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/registry/synthetic/generator.h"
#include "tests/unit/server/registry/registry_checks.h"

namespace fedatario::synthetic {
namespace {

constexpr std::uint16_t kLastYear = 2025;

TEST(Ugel, meets_its_counts_and_nothing_fails_to_fit) {
  const Generator generator{Scenario::ugel, 1};
  std::size_t years = 0;
  std::size_t current = 0;
  for (std::uint32_t i = 0; i < generator.person_count(); ++i) {
    const GeneratedPerson person = generator.person(i);
    years += person.file.enrolments.size();
    current +=
        !person.file.enrolments.empty() && person.file.enrolments.back().year.year == kLastYear
            ? 1U
            : 0U;
    ASSERT_THAT(checks::real_numbers(person), testing::IsEmpty()) << i;
    const auto attempts = checks::draft_all(generator, person);
    ASSERT_THAT(checks::unexpected(attempts, person.cases), testing::IsEmpty()) << i;
  }
  EXPECT_NEAR(static_cast<double>(current), 32'000, 640);
  EXPECT_NEAR(static_cast<double>(years), 320'000, 6'400);
}

TEST(Ugel, has_the_services_of_its_table) {
  const Generator generator{Scenario::ugel, 1};
  const auto& services = generator.directory().services;
  EXPECT_EQ(services.size(), 225U);
  const auto closed = std::ranges::count_if(services, [](const registry::Service& service) {
    return service.state == registry::ServiceState::closed;
  });
  EXPECT_EQ(closed, 25);
}

}  // namespace
}  // namespace fedatario::synthetic
