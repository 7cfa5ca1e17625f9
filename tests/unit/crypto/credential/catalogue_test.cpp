#include "crypto/credential/catalogue.h"

#include <set>

#include <gtest/gtest.h>

#include "crypto/codec/latin.h"
#include "crypto/credential/limits.h"

namespace fedatario {
namespace {

constexpr std::array kFamilies = {AreaFamily::inicial, AreaFamily::primaria, AreaFamily::secundaria,
                                  AreaFamily::eba, AreaFamily::ebe};

TEST(Catalogue, NumbersAndCodesAreUniqueInAFamilyAndRise) {
  for (const AreaFamily family : kFamilies) {
    std::set<std::string_view> codes;
    int last = -1;
    for (const CatalogueArea& area : catalogue_of(family)) {
      EXPECT_GT(area.number, last) << area.code;
      EXPECT_LE(area.number, limits::kMaxAreaNumber);
      EXPECT_TRUE(codes.insert(area.code).second) << area.code;
      EXPECT_EQ(area.family, family);
      last = area.number;
    }
  }
}

TEST(Catalogue, EveryAreaIsPrintableAndItsCompetenciesExist) {
  for (const AreaFamily family : kFamilies) {
    for (const CatalogueArea& area : catalogue_of(family)) {
      EXPECT_TRUE(is_credential_text(area.printed, 100)) << area.code;
      EXPECT_LE(area.competencies.size(), limits::kMaxCompetencies);
      EXPECT_TRUE(area.number >= kFirstGradedArea || area.competencies.empty());
      for (const std::uint8_t number : area.competencies) {
        EXPECT_NE(find_competency(number), nullptr) << area.code;
      }
    }
  }
}

TEST(Catalogue, ASecondaryYearHasTwentySixCompetenciesAndTwoTransversals) {
  std::size_t competencies = 0;
  for (const CatalogueArea& area : catalogue_of(AreaFamily::secundaria)) {
    if (area.code != "SEC-CS2") competencies += area.competencies.size();
  }
  EXPECT_EQ(competencies, 26U);
  EXPECT_EQ(find_area(AreaFamily::secundaria, "TR-TIC")->number, 1);
  EXPECT_EQ(find_area(AreaFamily::secundaria, "TR-GAA")->number, 2);
}

TEST(Catalogue, UnknownNumbersAreNull) {
  EXPECT_EQ(find_area(AreaFamily::secundaria, AreaNumber{127}), nullptr);
  EXPECT_EQ(find_area(AreaFamily::secundaria, "SEC-NADA"), nullptr);
  EXPECT_EQ(find_competency(0), nullptr);
  EXPECT_EQ(find_competency(32), nullptr);
}

}  // namespace
}  // namespace fedatario
