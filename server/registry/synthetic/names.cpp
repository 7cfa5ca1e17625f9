#include "server/registry/synthetic/names.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "server/registry/synthetic/surnames.h"

namespace fedatario::synthetic {
namespace {

using Names = std::span<const std::string_view>;
using namespace std::string_view_literals;

constexpr std::array kMen1970 = {"JOSÉ"sv, "LUIS"sv, "JUAN"sv, "CARLOS"sv, "JORGE"sv, "VÍCTOR"sv};
constexpr std::array kWomen1970 = {"MARÍA"sv, "ROSA"sv,  "ANA"sv,   "CARMEN"sv,
                                   "JUANA"sv, "ELENA"sv, "JULIA"sv, "LUZ"sv};
constexpr std::array kMen1986 = {"JHON"sv, "CRISTIAN"sv, "MIGUEL"sv, "EDWIN"sv};
constexpr std::array kWomen1986 = {"KARINA"sv, "MILAGROS"sv, "JESSICA"sv,
                                   "DIANA"sv,  "PAOLA"sv,    "GIOVANNA"sv};
constexpr std::array kMen2001 = {"BRAYAN"sv,    "JHONATAN"sv, "ANTHONY"sv, "YEFERSON"sv,
                                 "ALEXANDER"sv, "DIEGO"sv,    "KEVIN"sv};
constexpr std::array kWomen2001 = {"ANGIE"sv, "NICOLE"sv, "FIORELLA"sv, "BRIGITTE"sv,
                                   "KIARA"sv, "LUCERO"sv, "XIMENA"sv};
constexpr std::array kMen2011 = {"THIAGO"sv, "MATEO"sv, "LIAM"sv,
                                 "JEREMY"sv, "GAEL"sv,  "ADRIANO"sv};
constexpr std::array kWomen2011 = {"VALENTINA"sv, "MÍA"sv,    "LUCIANA"sv, "CAMILA"sv,
                                   "DAYANA"sv,    "ARIANA"sv, "ZOE"sv};
constexpr std::array kMenAndean = {"INTI"sv, "AMARU"sv, "WAYRA"sv};
constexpr std::array kWomenAndean = {"KILLA"sv, "ILLARI"sv, "URPI"sv, "WARA"sv, "KANTUTA"sv};

Names pool_of(int birth_year, bool woman) {
  if (birth_year <= 1985) return woman ? Names{kWomen1970} : Names{kMen1970};
  if (birth_year <= 2000) return woman ? Names{kWomen1986} : Names{kMen1986};
  if (birth_year <= 2010) return woman ? Names{kWomen2001} : Names{kMen2001};
  return woman ? Names{kWomen2011} : Names{kMen2011};
}

std::string_view pick(Random& random, Names names) {
  return names[random.below(static_cast<std::uint32_t>(names.size()))];
}

bool is_southern(std::string_view surname) {
  return std::ranges::find(southern_surnames(), surname) != southern_surnames().end();
}

std::string plain(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kPlain = {
      {{"Á", "A"}, {"É", "E"}, {"Í", "I"}, {"Ó", "O"}, {"Ú", "U"}, {"Ü", "U"}}};
  for (const auto& [accented, letter] : kPlain) {
    for (auto at = text.find(accented); at != std::string::npos; at = text.find(accented)) {
      text.replace(at, accented.size(), letter);
    }
  }
  return text;
}

// In ten thousand.
constexpr std::uint32_t kWithEnye = 200;
constexpr std::uint32_t kCompound = 50;
constexpr std::uint32_t kApostrophe = 30;
constexpr std::uint32_t kOneSurname = 150;
constexpr std::uint32_t kOneGivenName = 2500;
constexpr std::uint32_t kThreeGivenNames = 700;
constexpr std::uint32_t kAndean = 3;
constexpr std::uint32_t kAndeanInTheSouth = 67;

constexpr std::uint64_t kSouthernFactor = 8;

}  // namespace

NameSource::NameSource(Region region) : region_{region} {
  std::uint64_t frequent = 0;
  for (const FrequentSurname& entry : frequent_surnames())
    frequent += entry.thousands;
  std::uint64_t tail = 0;
  for (std::uint32_t rank = 1; rank <= tail_surnames().size(); ++rank)
    tail += zipf_weight(rank);

  // The head is a sixth of all draws: both parts are brought to the common unit frequent * tail.
  std::uint64_t total = 0;
  const auto add = [&](std::string_view surname, std::uint64_t weight) {
    const bool favoured = region_ == Region::south && is_southern(surname);
    total += std::max<std::uint64_t>(weight, 1) * (favoured ? kSouthernFactor : 1);
    surnames_.push_back(surname);
    cumulative_.push_back(total);
  };
  constexpr std::uint64_t kUnit = 1'000'000'000;
  for (const FrequentSurname& entry : frequent_surnames()) {
    add(entry.surname, kUnit * entry.thousands / std::max<std::uint64_t>(frequent, 1));
  }
  std::uint32_t rank = 0;
  for (const std::string_view surname : tail_surnames()) {
    add(surname, 5 * (zipf_weight(++rank) * 1000 / std::max<std::uint64_t>(tail / 1000, 1)) *
                     (kUnit / 1'000'000));
  }
}

std::string_view NameSource::surname(Random& random) const {
  return surnames_[random.weighted(cumulative_)];
}

std::string NameSource::drawn_surname(Random& random) const {
  const std::uint32_t rarity = random.below(10'000);
  if (rarity < kWithEnye) return std::string{pick(random, surnames_with_enye())};
  if (rarity < kWithEnye + kCompound) return std::string{pick(random, compound_surnames())};
  if (rarity < kWithEnye + kCompound + kApostrophe) {
    return std::string{pick(random, apostrophe_surnames())};
  }
  return std::string{surname(random)};
}

std::string_view NameSource::given_name(Random& random, int birth_year, registry::Sex sex) const {
  const bool woman = sex == registry::Sex::female;
  if (random.chance(region_ == Region::south ? kAndeanInTheSouth : kAndean)) {
    return pick(random, woman ? Names{kWomenAndean} : Names{kMenAndean});
  }
  return pick(random, pool_of(birth_year, woman));
}

transcript::PersonName NameSource::draw(Random& random, int birth_year, registry::Sex sex) const {
  transcript::PersonName name;
  name.paterno = drawn_surname(random);
  if (!random.chance(kOneSurname)) name.materno = drawn_surname(random);
  const std::uint32_t length = random.below(10'000);
  const int given = length < kOneGivenName ? 1 : length < kOneGivenName + kThreeGivenNames ? 3 : 2;
  for (int i = 0; i < given; ++i) {
    const std::string_view next = given_name(random, birth_year, sex);
    if (name.nombres.find(next) != std::string::npos) continue;
    if (!name.nombres.empty()) name.nombres += ' ';
    name.nombres += next;
  }
  return name;
}

transcript::PersonName without_accents(const transcript::PersonName& name) {
  return {plain(name.paterno), plain(name.materno), plain(name.nombres)};
}

}  // namespace fedatario::synthetic
