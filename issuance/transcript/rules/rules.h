#pragma once

#include <string>
#include <vector>

#include "issuance/transcript/submission.h"

/// The rules that policy.cpp lists, one function each. A message says what is wrong, where, and
/// what to do; none means that the rule holds.
namespace fedatario::transcript::rules {

using Messages = std::vector<std::string>;

// Holder (holder.cpp)
[[nodiscard]] Messages v01_document(const Submission& submission);
[[nodiscard]] Messages v24_name(const Submission& submission);
[[nodiscard]] Messages director_in_office(const Submission& submission);

// Columns (years.cpp, career.cpp)
[[nodiscard]] Messages v06_schools_known(const Submission& submission);
[[nodiscard]] Messages v06_schools_open(const Submission& submission);
[[nodiscard]] Messages v07_grades(const Submission& submission);
[[nodiscard]] Messages v08_one_column_each(const Submission& submission);
[[nodiscard]] Messages v12_complete_columns(const Submission& submission);
[[nodiscard]] Messages v13_marks_or_reason(const Submission& submission);
[[nodiscard]] Messages v14_sequence(const Submission& submission);
[[nodiscard]] Messages v15_actas_settled(const Submission& submission);
[[nodiscard]] Messages v22_ages(const Submission& submission);
[[nodiscard]] Messages v23_current_year(const Submission& submission);
[[nodiscard]] Messages cla_from_actas_only(const Submission& submission);
[[nodiscard]] Messages promotion_hints(const Submission& submission);

// Marks (marks.cpp)
[[nodiscard]] Messages v08_no_cell_missing(const Submission& submission);
[[nodiscard]] Messages v09_values_fit(const Submission& submission);
[[nodiscard]] Messages v10_exonerations(const Submission& submission);
[[nodiscard]] Messages v11_four_areas(const Submission& submission);
[[nodiscard]] Messages v11_four_areas_a_year(const Submission& submission);
[[nodiscard]] Messages plan_of_the_year(const Submission& submission);

// Texts and observations (observations.cpp)
[[nodiscard]] Messages v16_observed_years(const Submission& submission);
[[nodiscard]] Messages v17_resolutions(const Submission& submission);
[[nodiscard]] Messages v24_observation_texts(const Submission& submission);
[[nodiscard]] Messages v24_subject_names(const Submission& submission);
[[nodiscard]] Messages v24_table_size(const Submission& submission);

}  // namespace fedatario::transcript::rules
