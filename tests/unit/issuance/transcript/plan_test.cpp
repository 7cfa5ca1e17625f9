#include "issuance/transcript/plan.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::transcript {
namespace {

using testing::ElementsAre;

AreaNumber area(const char* code, AreaFamily family = AreaFamily::secundaria) {
  return find_area(family, std::string_view{code})->number;
}

TEST(Plan, changes_curriculum_by_year) {
  EXPECT_THAT(curricula_in_force(AreaFamily::secundaria, 2004), ElementsAre(Curriculum::legacy));
  EXPECT_THAT(curricula_in_force(AreaFamily::secundaria, 2018), ElementsAre(Curriculum::dcn));
  EXPECT_THAT(curricula_in_force(AreaFamily::secundaria, 2019), ElementsAre(Curriculum::cneb));
  EXPECT_THAT(curricula_in_force(AreaFamily::primaria, 2017),
              ElementsAre(Curriculum::dcn, Curriculum::cneb));
}

TEST(Plan, has_a_cneb_secondary_year_of_26_competencies_and_two_transversals) {
  std::size_t competencies = 0;
  std::size_t letter_rows = 0;
  for (const AreaNumber number : plan_of(AreaFamily::secundaria, Curriculum::cneb)) {
    competencies += find_area(AreaFamily::secundaria, number)->competencies.size();
    letter_rows += number < kFirstGradedArea ? 1 : 0;
  }
  EXPECT_EQ(competencies, 26U);
  EXPECT_EQ(letter_rows, 2U);
}

TEST(Plan, brings_social_sciences_back_with_the_cneb) {
  const AreaNumber ccss = area("SEC-CCSS");
  EXPECT_TRUE(in_plan(AreaFamily::secundaria, ccss, 2006));
  EXPECT_FALSE(in_plan(AreaFamily::secundaria, ccss, 2013));
  EXPECT_TRUE(in_plan(AreaFamily::secundaria, ccss, 2019));
}

TEST(Plan, knows_every_area_of_the_catalogue_in_some_year) {
  for (const AreaFamily family : {AreaFamily::inicial, AreaFamily::primaria, AreaFamily::secundaria,
                                  AreaFamily::eba, AreaFamily::ebe}) {
    for (const CatalogueArea& known : catalogue_of(family)) {
      const bool planned = in_plan(family, known.number, 2004) ||
                           in_plan(family, known.number, 2010) ||
                           in_plan(family, known.number, 2024);
      EXPECT_TRUE(planned) << known.code;
    }
  }
}

TEST(Plan, offers_the_second_language_without_demanding_it) {
  const AreaNumber cs2 = area("SEC-CS2");
  EXPECT_TRUE(in_plan(AreaFamily::secundaria, cs2, 2022));
  const auto plan = plan_of(AreaFamily::secundaria, Curriculum::cneb);
  EXPECT_EQ(std::ranges::count(plan, cs2), 0);
}

TEST(Plan, exonerates_from_religion_and_physical_education_only) {
  for (const CatalogueArea& known : catalogue_of(AreaFamily::secundaria)) {
    const bool exonerable =
        known.code == "SEC-ER" || known.code == "SEC-EF" || known.code == "LEG-REL";
    EXPECT_EQ(is_exonerable(AreaFamily::secundaria, known.number), exonerable) << known.code;
  }
}

TEST(Plan, brings_letters_into_secondary_with_the_cohort_of_2019) {
  EXPECT_EQ(default_grading(Nivel::f0, 2018, 1), Grading::vigesimal);
  EXPECT_EQ(default_grading(Nivel::f0, 2019, 1), Grading::literal_by_competency);
  EXPECT_EQ(default_grading(Nivel::f0, 2019, 2), Grading::vigesimal);
  EXPECT_EQ(default_grading(Nivel::f0, 2022, 4), Grading::literal_by_competency);
  EXPECT_EQ(default_grading(Nivel::f0, 2022, 5), Grading::vigesimal);
  EXPECT_EQ(default_grading(Nivel::f0, 2023, 5), Grading::literal_by_competency);
}

TEST(Plan, grades_children_with_letters_always) {
  EXPECT_EQ(default_grading(Nivel::b0, 2013, 6), Grading::literal_by_area);
  EXPECT_EQ(default_grading(Nivel::b0, 2019, 6), Grading::literal_by_competency);
  EXPECT_EQ(default_grading(Nivel::a2, 2015, 5), Grading::literal_by_area);
  EXPECT_EQ(default_grading(Nivel::d2, 2018, 6), Grading::vigesimal);
  EXPECT_EQ(default_grading(Nivel::d2, 2019, 6), Grading::literal_by_competency);
}

}  // namespace
}  // namespace fedatario::transcript
