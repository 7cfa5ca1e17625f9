#include "server/registry/synthetic/people.h"

#include <algorithm>

#include "issuance/transcript/calendar.h"
#include "issuance/transcript/normalise.h"
#include "server/registry/synthetic/dni.h"
#include "server/registry/synthetic/random.h"
#include "server/registry/synthetic/streams.h"

namespace fedatario::synthetic {
namespace {

using registry::CalendarDate;
using registry::Person;
using registry::Sex;
using transcript::PersonName;

// In ten thousand.
constexpr std::uint32_t kCodigoOnly = 800;
constexpr std::uint32_t kCodigoThenDni = 400;
constexpr std::uint32_t kForeigner = 50;
constexpr std::uint32_t kRecordedTwice = 20;
constexpr std::uint32_t kWrongDigit = 30;
constexpr std::uint32_t kAccentsDiffer = 800;
constexpr std::uint32_t kHomonym = 5;

constexpr int kAccentsDifferBefore = 1990;  // year of birth
constexpr int kEntryAge = 12;               // of the secondary schools whose actas are on paper

bool is_first_service(const PersonContext& context) {
  return context.seat.service == 0 && !context.seat.from_paper;
}

// Homonyms, twins and people recorded twice repeat the seat before them.
bool repeats_neighbour(const Cases& cases) {
  return has_case(cases, SpecialCase::homonym) || has_case(cases, SpecialCase::twin) ||
         has_case(cases, SpecialCase::recorded_twice);
}

Cases forced_cases_of(const Seat& seat) {
  Cases cases;
  for (const ForcedCase& forced : forced_cases()) {
    const bool here = forced.entry_year == seat.entry_year && forced.seat == seat.number;
    if (here) cases.push_back(forced.special_case);
  }
  return cases;
}

// Whom a forced case repeats is an ordinary pupil.
bool is_repeated_by_next(const PersonContext& context) {
  return std::ranges::any_of(forced_cases(), [&context](const ForcedCase& forced) {
    return forced.entry_year == context.seat.entry_year && forced.seat == context.seat.number + 1 &&
           repeats_neighbour({forced.special_case});
  });
}

std::optional<SpecialCase> documents_case(Random& random) {
  const std::uint32_t drawn = random.below(10'000);
  if (drawn < kForeigner) return SpecialCase::foreigner;
  if (drawn < kForeigner + kCodigoOnly) return SpecialCase::codigo_only;
  if (drawn < kForeigner + kCodigoOnly + kCodigoThenDni) return SpecialCase::codigo_then_dni;
  return std::nullopt;
}

Cases paper_cases(const Seat& seat, Random& random) {
  Cases cases = {SpecialCase::typed_from_paper};
  if (random.chance(kWrongDigit)) cases.push_back(SpecialCase::wrong_digit);
  const bool old = seat.entry_year - kEntryAge < kAccentsDifferBefore;
  if (old && random.chance(kAccentsDiffer)) cases.push_back(SpecialCase::accents_differ);
  return cases;
}

PersonContext seat_before(PersonContext context) {
  --context.index;
  --context.seat.number;
  return context;
}

int entry_age(Nivel nivel, Random& random) {
  const std::uint32_t lateness = random.below(100);
  const int late = lateness < 2 ? -1 : lateness < 10 ? 1 : 0;
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::e1:
      return 3;
    case Nivel::b0:
    case Nivel::e0:
    case Nivel::e2:
      return 6 + late;
    case Nivel::f0:
      return 12 + late;
    case Nivel::c0:
    case Nivel::d0:
    case Nivel::d1:
    case Nivel::d2:
    case Nivel::g0:
      return 16 + static_cast<int>(random.below(20));
  }
  return 6;
}

CalendarDate birth_date(const PersonContext& context, Random& random) {
  const int born = context.seat.entry_year - entry_age(context.service.nivel, random);
  return CalendarDate{std::chrono::year{born}, std::chrono::month{1 + random.below(12)},
                      std::chrono::day{1 + random.below(28)}};
}

// Lengthens the given names to the printed length that a case is made for.
void stretch(PersonName& name, std::size_t characters) {
  constexpr std::string_view kMore[] = {"ALEXANDRA", "FERNANDA", "SOLEDAD",  "GUADALUPE",
                                        "MARGARITA", "CRISTINA", "ESTEFANÍA"};
  name = {"HUANCA-CHOQUE", "DE LOS SANTOS", "MARÍA"};
  const auto length = [&name] {
    using transcript::count_characters;
    return count_characters(name.nombres) + count_characters(name.paterno) +
           count_characters(name.materno) + 2;
  };
  for (std::size_t i = 0; length() < characters; ++i) {
    name.nombres += ' ';
    name.nombres += kMore[i % std::size(kMore)];
  }
  while (length() > characters) {
    const char last = name.nombres.back();
    name.nombres.pop_back();
    if ((static_cast<unsigned char>(last) & 0xC0U) == 0x80U) name.nombres.pop_back();
  }
  if (name.nombres.ends_with(' ')) name.nombres.back() = 'A';
}

void apply_name_case(PersonName& name, SpecialCase special_case) {
  if (special_case == SpecialCase::name_of_60_characters) stretch(name, 60);
  if (special_case == SpecialCase::name_of_80_characters) stretch(name, 80);
  if (special_case == SpecialCase::name_of_many_words) name.nombres = "MARÍA DE LOS ÁNGELES";
  if (special_case == SpecialCase::name_with_apostrophe) name.nombres = "JHEYSON'S";
  if (special_case == SpecialCase::one_letter_name) name.nombres = "LUIS A ALEXANDER";
  if (special_case == SpecialCase::one_surname) name.materno.clear();
  const bool accented = name.nombres.find("MARÍA") != std::string::npos;
  if (special_case == SpecialCase::accents_differ && !accented) name.nombres += " MARÍA";
  if (special_case == SpecialCase::compound_surname) name.paterno = "DE LA CRUZ";
}

std::string padded(std::uint64_t value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

HolderDocument codigo_of_entry(const PersonContext& context) {
  constexpr std::uint32_t kRecordedAgain = 5000;  // correlatives of second registrations
  const Cases cases = cases_of(context);
  const std::uint32_t correlative =
      context.seat.number + (has_case(cases, SpecialCase::recorded_twice) ? kRecordedAgain : 1);
  return {IdentityDocument::codigo_estudiante, padded(context.seat.entry_year % 100U, 2) +
                                                   padded(context.service.id.value, 8) +
                                                   padded(correlative, 4)};
}

std::optional<std::string> dni_of(const PersonContext& context, const Cases& cases) {
  if (!has_case(cases, SpecialCase::twin)) {
    return synthetic_dni(context.seed, DniLane::person, context.index);
  }
  return synthetic_dni(context.seed, DniLane::twin, context.index - 1);
}

std::vector<HolderDocument> documents_of(const PersonContext& context, const Cases& cases) {
  const HolderDocument codigo = codigo_of_entry(context);
  const auto number = dni_of(context, cases);
  if (has_case(cases, SpecialCase::foreigner)) {
    return {{IdentityDocument::carne_extranjeria, "999" + padded(context.index % 1'000'000, 6)}};
  }
  const bool no_dni = has_case(cases, SpecialCase::codigo_only) ||
                      has_case(cases, SpecialCase::recorded_twice) || !number;
  if (no_dni) return {codigo};
  const HolderDocument dni{IdentityDocument::dni, *number};
  if (has_case(cases, SpecialCase::codigo_then_dni)) return {codigo, dni};
  if (context.seat.from_paper) return {dni};
  return {dni, {IdentityDocument::codigo_estudiante, "000000" + *number}};
}

std::optional<registry::Guardian> guardian_of(const PersonContext& context, const Person& person) {
  constexpr int kOfAge = 18;
  const CalendarDate today{std::chrono::year{context.plan.last_year}, std::chrono::December,
                           std::chrono::day{31}};
  if (transcript::full_years(person.birth_date, today) >= kOfAge) return std::nullopt;
  const auto dni = synthetic_dni(context.seed, DniLane::guardian, context.index);
  if (!dni) return std::nullopt;
  Random random = stream(context.seed, context.plan, Stream::guardian, context.index);
  registry::Guardian guardian;
  const bool mother = random.chance(7000);
  guardian.kinship = mother ? registry::Kinship::mother : registry::Kinship::father;
  const int born =
      static_cast<int>(person.birth_date.year()) - 20 - static_cast<int>(random.below(18));
  guardian.birth_date = CalendarDate{std::chrono::year{born}, person.birth_date.month(),
                                     std::chrono::day{1 + random.below(28)}};
  guardian.name = context.names.draw(random, born, mother ? Sex::female : Sex::male);
  // A mother bears the child's second surname, a father the first.
  const bool maternal = mother && !person.name.materno.empty();
  guardian.name.paterno = maternal ? person.name.materno : person.name.paterno;
  guardian.document = {IdentityDocument::dni, *dni};
  return guardian;
}

}  // namespace

bool has_case(const Cases& cases, SpecialCase special_case) {
  return std::ranges::find(cases, special_case) != cases.end();
}

Cases cases_of(const PersonContext& context) {
  if (is_first_service(context)) {
    Cases forced = forced_cases_of(context.seat);
    if (!forced.empty() || is_repeated_by_next(context)) return forced;
  }
  Random random = stream(context.seed, context.plan, Stream::identity, context.index, 1);
  if (context.seat.from_paper) return paper_cases(context.seat, random);
  Cases cases;
  if (const auto documents = documents_case(random)) cases.push_back(*documents);
  const bool may_repeat = context.seat.number > 0;
  const std::uint32_t copies = random.below(10'000);
  if (may_repeat && copies < kRecordedTwice) cases.push_back(SpecialCase::recorded_twice);
  if (may_repeat && copies >= kRecordedTwice && copies < kRecordedTwice + kHomonym) {
    cases.push_back(SpecialCase::homonym);
  }
  if (random.chance(kWrongDigit)) cases.push_back(SpecialCase::wrong_digit);
  return cases;
}

Person make_person(const PersonContext& context, const Cases& cases) {
  Person person;
  const bool copies = repeats_neighbour(cases);
  const PersonContext origin = copies ? seat_before(context) : context;
  Random random = stream(context.seed, context.plan, Stream::identity, origin.index);
  person.id = {context.index + 1};
  person.sex = random.chance(5000) ? Sex::female : Sex::male;
  person.birth_date = birth_date(origin, random);
  person.name = context.names.draw(random, static_cast<int>(person.birth_date.year()), person.sex);
  if (has_case(cases, SpecialCase::twin)) {
    person.name.nombres = person.sex == Sex::female ? "LUZ MARINA" : "LUIS ALBERTO";
  }
  if (has_case(cases, SpecialCase::homonym)) person.birth_date = birth_date(context, random);
  for (const SpecialCase special_case : cases)
    apply_name_case(person.name, special_case);
  person.documents = documents_of(context, cases);
  person.guardian = guardian_of(context, person);
  return person;
}

}  // namespace fedatario::synthetic
