#pragma once

#include <string>
#include <vector>

#include "crypto/credential/credential.h"

/// Whole credentials of invented people, one for each shape of certificate. Every call gives the
/// same values; the marks are drawn from a fixed seed. All are legal by docs/spec/credential.md.
namespace fedatario::samples {

/// The transcript by which the size budget is measured: secundaria 2015 to 2019, 5 years x 17
/// areas, a name of 40 characters, a director of 25, no observations, vigesimal.
[[nodiscard]] Credential reference();

/// `reference` with a retiro, a traslado and a convalidación.
[[nodiscard]] Credential three_observations();

/// Secundaria 2020 to 2024, literal, 28 competencies a year.
[[nodiscard]] Credential cneb_secundaria();

/// Primaria 2018 to 2023, literal, 27 competencies a year, with a taller.
[[nodiscard]] Credential cneb_primaria();

/// Ages 3, 4 and 5.
[[nodiscard]] Credential inicial();

/// Ciclo avanzado in four periodos promocionales.
[[nodiscard]] Credential eba();

/// A CLA of secundaria that straddles both scales: 2017 to 2021, the last two by competency.
[[nodiscard]] Credential constancia();

/// Primaria in 14 columns: each grade repeated and two transfers within a year, three schools.
[[nodiscard]] Credential fourteen_columns();

/// As many rows as the catalogue of secundaria and the free lists allow: 87, straddling scales.
[[nodiscard]] Credential most_rows();

/// Secundaria with a year abroad, covered by a convalidation: a column without marks.
[[nodiscard]] Credential convalidated_year();

struct Sample {
  std::string name;  ///< as a file or test would be called
  Credential credential;
};

/// Each of the above.
[[nodiscard]] std::vector<Sample> all();

/// A name of exactly `length` characters (code points), with Ñ and accents. From 1 on.
[[nodiscard]] std::string name_of_length(std::size_t length);

/// Gives each cell of the table a mark that its scale allows, `not_taken` where the area was not in
/// the plan of that year. Needs columns and rows; replaces the marks that are there.
void fill_marks(Credential& credential, unsigned seed);

}  // namespace fedatario::samples
