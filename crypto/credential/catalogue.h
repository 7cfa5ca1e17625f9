#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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

/// The table above with what signed data add to it: a new area, a new competency, a longer list of
/// an area's competencies. By itself it is the table above. What it hands out lives as long as it
/// does, and as any copy of it.
class Catalogue {
 public:
  struct Addition {
    AreaFamily family = AreaFamily::secundaria;
    AreaNumber number = 0;
    std::string code;
    std::string printed;
    std::vector<std::uint8_t> competencies;
  };
  struct CompetencyAddition {
    std::uint8_t number = 0;
    std::string name;
  };

  Catalogue() = default;

  /// Promise of the caller: they contradict neither the table nor each other.
  Catalogue(std::vector<Addition> areas, std::vector<CompetencyAddition> competencies);

  [[nodiscard]] std::optional<CatalogueArea> find_area(AreaFamily family, AreaNumber number) const;
  [[nodiscard]] std::optional<Competency> find_competency(std::uint8_t number) const;

 private:
  struct Additions {
    std::vector<Addition> areas;
    std::vector<CompetencyAddition> competencies;
  };

  std::shared_ptr<const Additions> additions_;
};

}  // namespace fedatario
