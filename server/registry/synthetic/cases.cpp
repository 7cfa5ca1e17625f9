#include "server/registry/synthetic/cases.h"

#include <array>

namespace fedatario::synthetic {
namespace {

// Names and documents on the cohort of 2017, whose years are all graded with numbers; trajectories
// on that of 2019, graded with letters. A homonym, a twin and a person recorded twice repeat the
// seat before theirs.
constexpr std::array kForced = {
    ForcedCase{2017, 0, SpecialCase::name_of_60_characters},
    ForcedCase{2017, 1, SpecialCase::name_of_80_characters},
    ForcedCase{2017, 2, SpecialCase::name_of_many_words},
    ForcedCase{2017, 3, SpecialCase::name_with_apostrophe},
    ForcedCase{2017, 4, SpecialCase::one_letter_name},
    ForcedCase{2017, 5, SpecialCase::one_surname},
    ForcedCase{2017, 6, SpecialCase::compound_surname},
    ForcedCase{2017, 8, SpecialCase::homonym},
    ForcedCase{2017, 10, SpecialCase::twin},
    ForcedCase{2017, 11, SpecialCase::accents_differ},
    ForcedCase{2017, 12, SpecialCase::codigo_only},
    ForcedCase{2017, 13, SpecialCase::codigo_then_dni},
    ForcedCase{2017, 14, SpecialCase::foreigner},
    ForcedCase{2017, 16, SpecialCase::recorded_twice},
    ForcedCase{2017, 17, SpecialCase::wrong_digit},
    ForcedCase{2018, 0, SpecialCase::repeated_grade},
    ForcedCase{2019, 0, SpecialCase::transfer_within_a_year},
    ForcedCase{2019, 1, SpecialCase::retired},
    ForcedCase{2019, 2, SpecialCase::deceased},
    ForcedCase{2019, 3, SpecialCase::needs_recovery},
    ForcedCase{2019, 4, SpecialCase::one_year_gap},
    ForcedCase{2019, 5, SpecialCase::year_abroad},
    ForcedCase{2019, 6, SpecialCase::location_test},
    ForcedCase{2019, 7, SpecialCase::moved_to_eba},
    ForcedCase{2019, 8, SpecialCase::decided_otherwise},
    ForcedCase{2019, 9, SpecialCase::exonerated_religion},
    ForcedCase{2019, 10, SpecialCase::exonerated_physical_education},
    ForcedCase{2019, 11, SpecialCase::taller},
    ForcedCase{2019, 12, SpecialCase::missing_mark},
    ForcedCase{2019, 13, SpecialCase::too_long_for_the_symbol},
    ForcedCase{2019, 14, SpecialCase::came_from_another_school},
    ForcedCase{2019, 15, SpecialCase::repeated_grade},
};

}  // namespace

std::string_view refusing_rule(SpecialCase special_case) {
  if (special_case == SpecialCase::no_marks_yet) return "V11";
  if (special_case == SpecialCase::acta_unsettled) return "V15";
  if (special_case == SpecialCase::missing_mark) return "V08";
  if (special_case == SpecialCase::too_long_for_the_symbol) return "V24";
  return {};
}

std::span<const ForcedCase> forced_cases() {
  return kForced;
}

}  // namespace fedatario::synthetic
