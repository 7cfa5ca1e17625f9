#include "server/registry/synthetic/actas.h"

#include "server/registry/synthetic/streams.h"

namespace fedatario::synthetic {
namespace {

using transcript::ActaState;
using transcript::YearRecord;

constexpr std::uint32_t kActaUnsettled = 200;  // in ten thousand

ActaState state_in_first_service(const YearRecord& year, const std::string& section,
                                 std::uint16_t last) {
  if (year.year == last && year.grade == 3 && section == "C") return ActaState::in_review;
  if (year.year == last && year.grade == 1 && section == "D") return ActaState::open;
  if (year.year == last - 1 && year.grade == 4 && section == "B") {
    return ActaState::in_rectification;
  }
  return ActaState::approved;
}

}  // namespace

ActaState acta_state(const PersonContext& context, const Schools& schools,
                     const registry::Enrolment& enrolment) {
  const YearRecord& year = enrolment.year;
  const std::uint16_t last = context.plan.last_year;
  if (year.school == schools.services.front().id) {
    const ActaState state = state_in_first_service(year, enrolment.section, last);
    if (state != ActaState::approved) return state;
  }
  if (year.year != last) return ActaState::approved;
  const auto key = static_cast<std::uint64_t>(year.grade) << 8U |
                   static_cast<unsigned char>(enrolment.section.front());
  Random random = stream(context.seed, context.plan, Stream::acta, year.school.value, key);
  if (!random.chance(kActaUnsettled)) return ActaState::approved;
  return random.chance(5000) ? ActaState::open : ActaState::in_review;
}

}  // namespace fedatario::synthetic
