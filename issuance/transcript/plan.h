#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crypto/credential/catalogue.h"
#include "crypto/credential/credential.h"

/// Which areas a level teaches in which years, and on what scale. Data of the curricular
/// catalogue, not law: an acta that departs from it wins, and only raises a warning.
namespace fedatario::transcript {

/// National curricula, oldest first.
enum class Curriculum : std::uint8_t {
  legacy,    ///< before 2005
  dcn_2005,  ///< RM 0234-2005-ED, 2005 to 2008
  dcn,       ///< RM 0440-2008-ED
  cneb,      ///< RM 281-2016
};

/// Those in force in a year, oldest first: two where schools changed one by one (2017, 2018).
[[nodiscard]] std::vector<Curriculum> curricula_in_force(AreaFamily family, std::uint16_t year);

/// Areas that every school of the family teaches under a curriculum, letter rows first.
[[nodiscard]] std::vector<AreaNumber> plan_of(AreaFamily family, Curriculum curriculum);

/// Whether a curriculum in force that year has the area; those of bilingual schools count.
[[nodiscard]] bool in_plan(AreaFamily family, AreaNumber area, std::uint16_t year);

/// Religion and physical education (V10).
[[nodiscard]] bool is_exonerable(AreaFamily family, AreaNumber area);

/// How a column of that grade and year is graded unless its acta says otherwise.
[[nodiscard]] Grading default_grading(Nivel nivel, std::uint16_t year, std::uint8_t grade);

}  // namespace fedatario::transcript
