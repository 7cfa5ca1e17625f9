#include "server/registry/synthetic/names.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "crypto/codec/packed_text.h"
#include "server/registry/synthetic/dni.h"
#include "server/registry/synthetic/surnames.h"

namespace fedatario::synthetic {
namespace {

TEST(Surnames, have_a_tail_of_400_and_more_each_once) {
  const auto tail = tail_surnames();
  const std::set<std::string_view> distinct{tail.begin(), tail.end()};
  EXPECT_GE(distinct.size(), 400U);
  EXPECT_EQ(distinct.size(), tail.size());
  for (const FrequentSurname& entry : frequent_surnames()) {
    EXPECT_FALSE(distinct.contains(entry.surname)) << entry.surname;
  }
}

TEST(Surnames, fit_the_packed_alphabet_of_names) {
  for (const auto list : {tail_surnames(), southern_surnames(), surnames_with_enye(),
                          compound_surnames(), apostrophe_surnames()}) {
    for (const std::string_view surname : list) {
      EXPECT_TRUE(pack_text(surname, PackedAlphabet::name)) << surname;
    }
  }
}

TEST(Names, favour_the_south_where_they_are_drawn_there) {
  const NameSource country{NameSource::Region::country};
  const NameSource south{NameSource::Region::south};
  Random random = Random::of(5, {});
  std::map<const NameSource*, int> mamani;
  for (const NameSource* source : {&country, &south}) {
    for (int i = 0; i < 20'000; ++i)
      mamani[source] += source->surname(random) == "MAMANI" ? 1 : 0;
  }
  EXPECT_GT(mamani[&country], 50);
  EXPECT_GT(mamani[&south], 3 * mamani[&country]);
}

TEST(Names, give_a_sixth_of_all_draws_to_the_head) {
  const NameSource country{NameSource::Region::country};
  std::set<std::string_view> head;
  for (const FrequentSurname& entry : frequent_surnames())
    head.insert(entry.surname);
  Random random = Random::of(5, {1});
  int of_the_head = 0;
  for (int i = 0; i < 30'000; ++i)
    of_the_head += head.contains(country.surname(random)) ? 1 : 0;
  EXPECT_NEAR(of_the_head, 5000, 300);
}

TEST(Names, lose_accents_but_not_their_enye) {
  EXPECT_EQ(without_accents({"PEÑA", "GÜÉ", "JOSÉ MARÍA"}),
            (transcript::PersonName{"PEÑA", "GUE", "JOSE MARIA"}));
}

TEST(SyntheticDni, is_of_nobody_and_never_given_twice) {
  std::set<std::string> seen;
  for (std::uint32_t n = 0; n < 250'000; n += 7) {
    for (const DniLane lane : {DniLane::person, DniLane::twin, DniLane::guardian, DniLane::staff}) {
      const auto dni = synthetic_dni(1, lane, n);
      ASSERT_TRUE(dni);
      EXPECT_EQ(dni->size(), 8U);
      EXPECT_TRUE(dni->starts_with("99"));
      EXPECT_TRUE(seen.insert(*dni).second) << *dni;
    }
  }
  EXPECT_FALSE(synthetic_dni(1, DniLane::person, 250'000));
}

}  // namespace
}  // namespace fedatario::synthetic
