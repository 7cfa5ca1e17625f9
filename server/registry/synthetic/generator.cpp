#include "server/registry/synthetic/generator.h"

#include <utility>

#include "server/registry/synthetic/career.h"

namespace fedatario::synthetic {

Generator::Generator(Scenario scenario, std::uint64_t seed)
    : seed_{seed},
      plan_{plan_of(scenario)},
      names_{NameSource::Region::south},
      schools_{make_schools(seed, plan_, names_)},
      cohorts_{plan_, schools_} {}

GeneratedPerson Generator::person(std::uint32_t index) const {
  const Seat seat = cohorts_.seat(index);
  const PersonContext context{seed_, plan_, schools_.services[seat.service], names_, index, seat};
  GeneratedPerson made;
  Cases cases = cases_of(context);
  made.file.person = make_person(context, cases);
  Career career = make_career(context, schools_, made.file.person, std::move(cases));
  made.file.enrolments = std::move(career.enrolments);
  made.file.observations = std::move(career.observations);
  made.cases = std::move(career.cases);
  return made;
}

}  // namespace fedatario::synthetic
