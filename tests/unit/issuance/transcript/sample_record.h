#pragma once

#include "issuance/transcript/draft.h"
#include "issuance/transcript/record.h"

/// A record that breaks no rule, for tests to spoil in one place.
namespace fedatario::transcript::sample {

inline constexpr ServiceId kSchool{90001230};
inline constexpr ServiceId kOtherSchool{90004560};

[[nodiscard]] MarkRecord number_mark(AreaNumber area, unsigned value);
[[nodiscard]] MarkRecord letter_mark(AreaNumber area, Mark::Letter letter);
[[nodiscard]] MarkRecord competency_mark(AreaNumber area, std::uint8_t position,
                                         Mark::Letter letter);

/// A year of secundaria with the whole plan of its year, graded as its year and grade are.
[[nodiscard]] YearRecord secondary_year(std::uint16_t year, std::uint8_t grade);

/// 2013 to 2017, grades 1 to 5, all vigesimal.
[[nodiscard]] Record vigesimal_record();

/// Grade 1 failed in 2018 with numbers and repeated in 2019 with letters, then on to 2023.
[[nodiscard]] Record mixed_record();

[[nodiscard]] IssueOrder order();

}  // namespace fedatario::transcript::sample
