#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "crypto/credential/credential.h"

/// What the area and competency numbers of a credential mean (docs/spec/catalogue.md). Numbers are
/// stable: a name once printed under a number never changes; a new area takes a new number.
namespace fedatario {

/// Levels that share one numbering of areas.
enum class AreaFamily : std::uint8_t { inicial, primaria, secundaria, eba, ebe };

[[nodiscard]] AreaFamily family_of(Nivel nivel);

/// One competency of the national curriculum, C01 to C31.
struct Competency {
  std::uint8_t number = 0;
  std::string_view name;  ///< as printed
};

struct CatalogueArea {
  AreaFamily family = AreaFamily::secundaria;
  AreaNumber number = 0;
  std::string_view code;                       ///< stable key, `SEC-MAT`
  std::string_view printed;                    ///< MATEMÁTICA
  std::span<const std::uint8_t> competencies;  ///< numbers, in the order of their positions
};

/// Every area of a family, by number.
[[nodiscard]] std::span<const CatalogueArea> catalogue_of(AreaFamily family);

/// Null where the number means nothing in this family.
[[nodiscard]] const CatalogueArea* find_area(AreaFamily family, AreaNumber number);
[[nodiscard]] const CatalogueArea* find_area(AreaFamily family, std::string_view code);

/// Null outside C01 to C31.
[[nodiscard]] const Competency* find_competency(std::uint8_t number);

}  // namespace fedatario
