#pragma once

#include <cstdint>
#include <span>
#include <string_view>

/// Why a generated person is not like the others: what a test may expect of the file.
namespace fedatario::synthetic {

enum class SpecialCase : std::uint8_t {
  name_of_60_characters,
  name_of_80_characters,
  name_of_many_words,    ///< MARÍA DE LOS ÁNGELES
  name_with_apostrophe,  ///< JHEYSON'S
  one_letter_name,
  one_surname,
  compound_surname,
  homonym,         ///< same full name as another pupil of the school
  twin,            ///< consecutive DNI
  accents_differ,  ///< an acta writes the name without accents
  codigo_only,     ///< no DNI: código de estudiante
  codigo_then_dni,
  foreigner,            ///< carné de extranjería
  recorded_twice,       ///< the person before, again, under a código of its own
  wrong_digit,          ///< an acta has a document number with one wrong digit
  before_the_registry,  ///< first grades before the registry's first year
  typed_from_paper,     ///< all years typed from old actas
  came_from_another_school,
  transfer_within_a_year,
  retired,
  deceased,
  repeated_grade,
  needs_recovery,  ///< ends a year with RR
  guided_promotion,
  one_year_gap,
  year_abroad,
  location_test,
  moved_to_eba,
  decided_otherwise,  ///< situación final against the promotion hint
  exonerated_religion,
  exonerated_physical_education,
  taller,
  both_scales,              ///< numbers and letters per competency in one certificate
  no_marks_yet,             ///< V11: retired or died in the first year
  acta_unsettled,           ///< V15
  missing_mark,             ///< V08
  too_long_for_the_symbol,  ///< V24
};
inline constexpr std::uint8_t kSpecialCaseCount = 37;

/// The rule that refuses a certificate of such a record; empty if it is to be issued.
[[nodiscard]] std::string_view refusing_rule(SpecialCase special_case);

/// A case that every scenario makes sure of, on one pupil of the first service.
struct ForcedCase {
  std::uint16_t entry_year = 0;
  std::uint32_t seat = 0;  ///< within the cohort that entered that year
  SpecialCase special_case = SpecialCase::twin;
};

/// Every case that chance alone might not bring up in a school.
[[nodiscard]] std::span<const ForcedCase> forced_cases();

}  // namespace fedatario::synthetic
