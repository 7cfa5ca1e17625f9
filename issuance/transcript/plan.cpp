#include "issuance/transcript/plan.h"

#include <algorithm>
#include <string_view>

namespace fedatario::transcript {
namespace {

using Curricula = std::uint8_t;  // bit n: the curriculum with value n

constexpr Curricula bit(Curriculum curriculum) {
  return static_cast<Curricula>(1U << static_cast<unsigned>(curriculum));
}
constexpr Curricula operator|(Curriculum left, Curriculum right) {
  return static_cast<Curricula>(bit(left) | bit(right));
}

constexpr Curricula kLegacy = bit(Curriculum::legacy);
constexpr Curricula kDcn = Curriculum::dcn_2005 | Curriculum::dcn;
constexpr Curricula kCneb = bit(Curriculum::cneb);
constexpr Curricula kDcnAndCneb = kDcn | kCneb;
constexpr Curricula k2005AndCneb = Curriculum::dcn_2005 | Curriculum::cneb;

enum class Offer : std::uint8_t { everywhere, exonerable, bilingual_schools };

struct PlanArea {
  std::string_view code;  // of the catalogue; TR-* are the same in every family
  Curricula curricula = 0;
  Offer offer = Offer::everywhere;
};

constexpr PlanArea kTransversals[] = {{"TR-TIC", kCneb}, {"TR-GAA", kCneb}};

constexpr PlanArea kSecundaria[] = {
    {"SEC-COMP", kDcn},
    {"SEC-ARTE", kDcn},
    {"SEC-AYC", kCneb},
    {"SEC-CTA", kDcn},
    {"SEC-CYT", kCneb},
    {"SEC-CCSS", k2005AndCneb},
    {"SEC-HGE", kDcn},
    {"SEC-FCC", kDcn},
    {"SEC-PFRH", kDcn},
    {"SEC-DPCC", kCneb},
    {"SEC-COM", kDcnAndCneb},
    {"SEC-EF", kDcnAndCneb, Offer::exonerable},
    {"SEC-EPT", kDcnAndCneb},
    {"SEC-ER", kDcnAndCneb, Offer::exonerable},
    {"SEC-ING", kDcnAndCneb},
    {"SEC-MAT", kDcnAndCneb},
    {"SEC-CS2", kCneb, Offer::bilingual_schools},
    {"LEG-LYL", kLegacy},
    {"LEG-LM", kLegacy},
    {"LEG-HPM", kLegacy},
    {"LEG-GEO", kLegacy},
    {"LEG-EC", kLegacy},
    {"LEG-BIO", kLegacy},
    {"LEG-FIS", kLegacy},
    {"LEG-QUI", kLegacy},
    {"LEG-PSI", kLegacy},
    {"LEG-FYL", kLegacy},
    {"LEG-FC", kLegacy},
    {"LEG-FL", kLegacy},
    {"LEG-EA", kLegacy},
    {"LEG-REL", kLegacy, Offer::exonerable},
    {"LEG-IE", kLegacy},
};

constexpr PlanArea kPrimaria[] = {
    {"PRI-COMP", kDcn},
    {"PRI-ARTE", kDcn},
    {"PRI-AYC", kCneb},
    {"PRI-CA", kDcn},
    {"PRI-CYT", kCneb},
    {"PRI-PS", kDcnAndCneb},
    {"PRI-COM", kDcnAndCneb},
    {"PRI-EF", kDcnAndCneb, Offer::exonerable},
    {"PRI-ER", kDcnAndCneb, Offer::exonerable},
    {"PRI-ING", kCneb},
    {"PRI-MAT", kDcnAndCneb},
    {"PRI-CS2", kCneb, Offer::bilingual_schools},
};

constexpr PlanArea kInicial[] = {
    {"INI-COM", kDcnAndCneb}, {"INI-MAT", kDcnAndCneb},
    {"INI-PS", kDcnAndCneb},  {"INI-PSM", kCneb},
    {"INI-CYT", kCneb},       {"INI-CS2", kCneb, Offer::bilingual_schools},
    {"INI-CA", kDcn},
};

constexpr PlanArea kEba[] = {
    {"EBA-COMP", kDcn},       {"EBA-COM", kDcnAndCneb},
    {"EBA-ING", kDcnAndCneb}, {"EBA-MAT", kDcnAndCneb},
    {"EBA-EPT", kDcnAndCneb}, {"EBA-ER", kDcnAndCneb, Offer::exonerable},
    {"EBA-AYC", kCneb},       {"EBA-EF", kCneb, Offer::exonerable},
    {"EBA-DPC", kCneb},       {"EBA-CTS", kCneb},
    {"EBA-CCSS", kDcn},       {"EBA-CAS", kDcn},
};

constexpr PlanArea kEbe[] = {
    {"EBE-COMP", kDcn},
    {"EBE-ARTE", kDcn},
    {"EBE-AYC", kCneb},
    {"EBE-CA", kDcn},
    {"EBE-CYT", kCneb},
    {"EBE-PS", kDcnAndCneb},
    {"EBE-COM", kDcnAndCneb},
    {"EBE-EF", kDcnAndCneb, Offer::exonerable},
    {"EBE-ER", kDcnAndCneb, Offer::exonerable},
    {"EBE-ING", kCneb},
    {"EBE-MAT", kDcnAndCneb},
    {"EBE-CS2", kCneb, Offer::bilingual_schools},
};

std::span<const PlanArea> plan_areas(AreaFamily family) {
  switch (family) {
    case AreaFamily::inicial:
      return kInicial;
    case AreaFamily::primaria:
      return kPrimaria;
    case AreaFamily::secundaria:
      return kSecundaria;
    case AreaFamily::eba:
      return kEba;
    case AreaFamily::ebe:
      return kEbe;
  }
  return {};
}

const PlanArea* find_plan_area(AreaFamily family, AreaNumber number) {
  const CatalogueArea* const area = find_area(family, number);
  if (area == nullptr) return nullptr;
  for (const auto table : {std::span<const PlanArea>{kTransversals}, plan_areas(family)}) {
    const auto found = std::ranges::find(table, area->code, &PlanArea::code);
    if (found != table.end()) return &*found;
  }
  return nullptr;
}

// A period in which a curriculum was in force, both years included.
struct Period {
  Curriculum curriculum = Curriculum::cneb;
  std::uint16_t first = 0;
  std::uint16_t last = 0;
};

constexpr std::uint16_t kForEver = 0xFFFF;

constexpr Period kSecundariaPeriods[] = {
    {Curriculum::legacy, 0, 2004},
    {Curriculum::dcn_2005, 2005, 2008},
    {Curriculum::dcn, 2009, 2018},
    {Curriculum::cneb, 2019, kForEver},
};
// Inicial and primaria changed to the CNEB school by school in 2017 and 2018.
constexpr Period kPrimariaPeriods[] = {
    {Curriculum::dcn, 0, 2018},
    {Curriculum::cneb, 2017, kForEver},
};
constexpr Period kEbaPeriods[] = {
    {Curriculum::dcn, 0, 2018},
    {Curriculum::cneb, 2019, kForEver},
};

std::span<const Period> periods_of(AreaFamily family) {
  switch (family) {
    case AreaFamily::secundaria:
      return kSecundariaPeriods;
    case AreaFamily::eba:
      return kEbaPeriods;
    case AreaFamily::inicial:
    case AreaFamily::primaria:
    case AreaFamily::ebe:
      return kPrimariaPeriods;
  }
  return {};
}

// The grade of secondary school that decides the scale of a column; 0 where letters always stand.
std::uint8_t vigesimal_grade(Nivel nivel, std::uint8_t grade) {
  constexpr std::uint8_t kLastIntermedio = 5;  // D0 and D2 count the avanzado from 6
  switch (nivel) {
    case Nivel::f0:
    case Nivel::g0:
      return grade;
    case Nivel::d0:
    case Nivel::d2:
      return grade > kLastIntermedio ? static_cast<std::uint8_t>(grade - kLastIntermedio)
                                     : std::uint8_t{0};
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::b0:
    case Nivel::c0:
    case Nivel::d1:
    case Nivel::e0:
    case Nivel::e1:
    case Nivel::e2:
      return 0;
  }
  return 0;
}

}  // namespace

std::vector<Curriculum> curricula_in_force(AreaFamily family, std::uint16_t year) {
  std::vector<Curriculum> found;
  for (const Period& period : periods_of(family)) {
    if (year >= period.first && year <= period.last) found.push_back(period.curriculum);
  }
  return found;
}

std::vector<AreaNumber> plan_of(AreaFamily family, Curriculum curriculum) {
  std::vector<AreaNumber> numbers;
  for (const CatalogueArea& area : catalogue_of(family)) {
    const PlanArea* const planned = find_plan_area(family, area.number);
    if (planned == nullptr || planned->offer == Offer::bilingual_schools) continue;
    if ((planned->curricula & bit(curriculum)) != 0) numbers.push_back(area.number);
  }
  return numbers;
}

bool in_plan(AreaFamily family, AreaNumber area, std::uint16_t year) {
  const PlanArea* const planned = find_plan_area(family, area);
  if (planned == nullptr) return false;
  return std::ranges::any_of(curricula_in_force(family, year), [planned](Curriculum curriculum) {
    return (planned->curricula & bit(curriculum)) != 0;
  });
}

bool is_exonerable(AreaFamily family, AreaNumber area) {
  const PlanArea* const planned = find_plan_area(family, area);
  return planned != nullptr && planned->offer == Offer::exonerable;
}

Grading default_grading(Nivel nivel, std::uint16_t year, std::uint8_t grade) {
  constexpr std::uint16_t kFirstLiteralYear = 2019;
  constexpr std::uint16_t kAllLiteralYear = 2023;
  const std::uint8_t secondary_grade = vigesimal_grade(nivel, grade);
  if (year < kFirstLiteralYear) {
    return secondary_grade > 0 ? Grading::vigesimal : Grading::literal_by_area;
  }
  // The letters came in with the cohort of 2019: grade 1 that year, 1 and 2 the next, ...
  const int highest_literal = year - kFirstLiteralYear + 1;
  const bool still_vigesimal = year < kAllLiteralYear && secondary_grade > highest_literal;
  return still_vigesimal ? Grading::vigesimal : Grading::literal_by_competency;
}

}  // namespace fedatario::transcript
