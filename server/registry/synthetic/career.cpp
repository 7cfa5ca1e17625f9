#include "server/registry/synthetic/career.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "issuance/transcript/plan.h"
#include "server/registry/synthetic/actas.h"
#include "server/registry/synthetic/career_end.h"
#include "server/registry/synthetic/outcome.h"
#include "server/registry/synthetic/streams.h"

namespace fedatario::synthetic {
namespace {

using registry::Enrolment;
using transcript::ActaState;
using transcript::Curriculum;
using transcript::YearRecord;

// Beside an ordinary year; in ten thousand years of pupils.
enum class Event : std::uint8_t {
  none,
  transfer,
  retirement,
  death,
  gap,
  abroad,
  location_test,
  eba,
};
struct EventShare {
  Event event = Event::none;
  std::uint32_t share = 0;
  SpecialCase special_case = SpecialCase::retired;
};
constexpr EventShare kEvents[] = {
    {Event::transfer, 150, SpecialCase::transfer_within_a_year},
    {Event::retirement, 120, SpecialCase::retired},
    {Event::death, 2, SpecialCase::deceased},
    {Event::gap, 60, SpecialCase::one_year_gap},
    {Event::abroad, 20, SpecialCase::year_abroad},
    {Event::location_test, 10, SpecialCase::location_test},
    {Event::eba, 10, SpecialCase::moved_to_eba},
};
constexpr std::uint8_t kForcedEventGrade = 3;

constexpr std::uint32_t kFromAnotherSchool = 3000;
constexpr std::uint32_t kExoneratedReligion = 300;
constexpr std::uint32_t kExoneratedPhysical = 80;
constexpr std::uint32_t kPupilsOfASection = 25;
constexpr std::uint8_t kEbaGradesBefore = 5;  // avanzado begins with grade 6

// Names in small letters, which no packed alphabet holds, so that twelve fill the symbol.
std::vector<std::string> overlong_talleres() {
  std::vector<std::string> names;
  for (char group = 'a'; group < 'a' + 12; ++group) {
    names.push_back(std::string{"taller complementario de expresión artística, grupo "} + group);
  }
  return names;
}

class CareerMaker {
 public:
  CareerMaker(const PersonContext& context, const Schools& schools, const registry::Person& person,
              Cases cases)
      : context_{context},
        schools_{schools},
        person_{person},
        random_{stream(context.seed, context.plan, Stream::career, context.index)},
        nivel_{context.service.nivel},
        grade_{grades_taught(nivel_).first},
        year_{context.seat.entry_year},
        ability_{random_.normal()} {
    career_.cases = std::move(cases);
    seat_cases_ = career_.cases;
    talleres_ = own_talleres();
    choose_origin();
    exonerated_religion_ =
        seat_has(SpecialCase::exonerated_religion) || random_.chance(kExoneratedReligion);
  }

  Career make() && {
    if (starts_before_the_registry()) add_case(SpecialCase::before_the_registry);
    const std::uint16_t last_year = context_.plan.last_year;
    for (; !over_ && grade_ <= grades_taught(nivel_).last && year_ <= last_year; ++year_) {
      live_a_year();
    }
    finish_career(career_, person_, seat_cases_, nivel_);
    return std::move(career_);
  }

 private:
  [[nodiscard]] bool has(SpecialCase special_case) const {
    return has_case(career_.cases, special_case);
  }

  // Of the cases given, before the years added theirs.
  [[nodiscard]] bool seat_has(SpecialCase special_case) const {
    return has_case(seat_cases_, special_case);
  }

  void add_case(SpecialCase special_case) {
    if (!has(special_case)) career_.cases.push_back(special_case);
  }

  [[nodiscard]] bool starts_before_the_registry() const {
    return !context_.seat.from_paper && context_.seat.entry_year < context_.plan.first_year;
  }

  [[nodiscard]] std::vector<std::string> own_talleres() const {
    if (seat_has(SpecialCase::too_long_for_the_symbol)) return overlong_talleres();
    if (seat_has(SpecialCase::taller)) return {"TALLER DE RAZONAMIENTO MATEMÁTICO", "DANZA"};
    return {};
  }

  // Some spent their first years elsewhere.
  void choose_origin() {
    const bool forced = seat_has(SpecialCase::came_from_another_school);
    const GradeSpan grades = grades_taught(nivel_);
    const bool drawn = random_.chance(kFromAnotherSchool) && !context_.seat.from_paper;
    if (!forced && !drawn) return;
    const std::uint32_t later = 1 + random_.below(grades.last - grades.first);
    origin_ = another_school(static_cast<std::uint16_t>(year_ + later));
    if (origin_ == nullptr) return;
    arrival_year_ = static_cast<std::uint16_t>(year_ + later);
    const bool seen = arrival_year_ > context_.plan.first_year && year_ <= context_.plan.last_year;
    if (seen) add_case(SpecialCase::came_from_another_school);
  }

  // A service of the same nivel that was open until the given year; null if there is none.
  [[nodiscard]] const ServiceTraits* another_school(std::uint16_t until) {
    std::vector<const ServiceTraits*> open;
    for (const ServiceTraits& traits : schools_.services) {
      const bool fits =
          traits.nivel == nivel_ && traits.id != context_.service.id && traits.last_year >= until;
      if (fits) open.push_back(&traits);
    }
    if (open.empty()) return nullptr;
    return open[random_.below(static_cast<std::uint32_t>(open.size()))];
  }

  [[nodiscard]] const ServiceTraits& school() const {
    if (eba_ != nullptr) return *eba_;
    return origin_ != nullptr && year_ < arrival_year_ ? *origin_ : context_.service;
  }

  void live_a_year() {
    if (starts_before_the_registry() && year_ < context_.plan.first_year) {
      ++grade_;
      return;
    }
    switch (draw_event()) {
      case Event::none:
        return study(school());
      case Event::transfer:
        return transfer();
      case Event::retirement:
        return retire();
      case Event::death:
        leave(SituacionFinal::fal);
        add_case(SpecialCase::deceased);
        over_ = true;
        return;
      case Event::gap:
        add_case(SpecialCase::one_year_gap);
        return;
      case Event::abroad:
        return go_abroad();
      case Event::location_test:
        add_case(SpecialCase::location_test);
        located_ = true;
        ++grade_;
        return;
      case Event::eba:
        return move_to_eba();
    }
  }

  [[nodiscard]] Event draw_event() {
    const std::uint32_t drawn = random_.below(10'000);
    if (context_.seat.from_paper || eba_ != nullptr) return Event::none;
    for (const EventShare& entry : kEvents) {
      const bool forced =
          grade_ == kForcedEventGrade && seat_has(entry.special_case) && !forced_done_;
      if (!forced) continue;
      forced_done_ = true;
      return entry.event;
    }
    std::uint32_t below = 0;
    for (const EventShare& entry : kEvents) {
      below += entry.share;
      if (drawn < below) return is_possible(entry.event) ? entry.event : Event::none;
    }
    return Event::none;
  }

  // A year off needs one before and one after it; adults' education follows secondary school only.
  [[nodiscard]] bool is_possible(Event event) const {
    const GradeSpan grades = grades_taught(nivel_);
    const bool inside = grade_ > grades.first && grade_ < grades.last &&
                        year_ < context_.plan.last_year && !career_.enrolments.empty();
    switch (event) {
      case Event::none:
      case Event::death:
        return true;
      case Event::transfer:
        return !has(SpecialCase::transfer_within_a_year);
      case Event::retirement:
        return !has(SpecialCase::retired);
      case Event::gap:
      case Event::location_test:
        return inside;
      case Event::abroad:
        return inside && nivel_ != Nivel::a2 && nivel_ != Nivel::a5;
      case Event::eba:
        return inside && nivel_ == Nivel::f0;
    }
    return false;
  }

  void study(const ServiceTraits& at) {
    if (located_) observe(ObservationType::prueba_de_ubicacion, resolution("IE"), std::nullopt);
    located_ = false;
    Enrolment& enrolment = enrol(at);
    if (moves_up(grade_year(at, enrolment))) {
      ++grade_;
    } else {
      failed_grades_.push_back(grade_);
    }
  }

  Enrolment& enrol(const ServiceTraits& at) {
    Enrolment& enrolment = career_.enrolments.emplace_back();
    enrolment.person = person_.id;
    enrolment.nivel = nivel_;
    enrolment.section = section(at);
    YearRecord& year = enrolment.year;
    year.year = year_;
    year.period = at.period;
    year.grade = grade_;
    year.school = at.id;
    year.acta = acta_state(context_, schools_, enrolment);
    if (year.acta != ActaState::approved) add_case(SpecialCase::acta_unsettled);
    return enrolment;
  }

  SituacionFinal grade_year(const ServiceTraits& at, Enrolment& enrolment) {
    YearRecord& year = enrolment.year;
    Random random = stream(context_.seed, context_.plan, Stream::marks, context_.index, year_);
    YearContext marks;
    marks.nivel = nivel_;
    marks.curriculum = curriculum(at);
    marks.grading = transcript::default_grading(nivel_, year_, grade_);
    marks.ability = ability_;
    marks.school_effect = at.effect;
    marks.talleres = talleres_.empty() ? &at.talleres : &talleres_;
    marks.exonerated_religion = exonerated_religion_;
    marks.exonerated_physical_education = is_exonerated_from_sports(random);
    if (context_.seat.from_paper) marks.origin = transcript::MarkOrigin::manual;
    year.grading = marks.grading;
    year.marks = draw_marks(marks, random);
    note_marks(marks);
    const Outcome outcome{nivel_, context_.plan.last_year, ability_, wanted(), may_fail()};
    for (const SpecialCase found : decide(outcome, year, random))
      add_case(found);
    return year.situacion_final;
  }

  // Nobody repeats a grade twice, nor more than two grades.
  [[nodiscard]] bool may_fail() const {
    constexpr std::size_t kMostFailures = 2;
    return failed_grades_.size() < kMostFailures &&
           std::ranges::find(failed_grades_, grade_) == failed_grades_.end();
  }

  // What the seat's own case makes of this year.
  [[nodiscard]] Wanted wanted() const {
    const int years_since_entry = year_ - context_.seat.entry_year;
    if (years_since_entry == 0 && seat_has(SpecialCase::repeated_grade)) return Wanted::failure;
    if (years_since_entry != 3) return Wanted::nothing;
    if (seat_has(SpecialCase::needs_recovery)) return Wanted::recovery;
    if (seat_has(SpecialCase::decided_otherwise)) return Wanted::against_hint;
    return Wanted::nothing;
  }

  [[nodiscard]] bool is_exonerated_from_sports(Random& random) const {
    const bool forced = seat_has(SpecialCase::exonerated_physical_education) &&
                        grade_ == grades_taught(nivel_).first;
    return random.chance(kExoneratedPhysical) || forced;
  }

  void note_marks(const YearContext& marks) {
    if (!marks.talleres->empty()) add_case(SpecialCase::taller);
    if (marks.exonerated_religion) add_case(SpecialCase::exonerated_religion);
    if (marks.exonerated_physical_education) add_case(SpecialCase::exonerated_physical_education);
  }

  [[nodiscard]] Curriculum curriculum(const ServiceTraits& at) const {
    const auto in_force = transcript::curricula_in_force(family_of(nivel_), year_);
    const bool changed = year_ >= at.first_cneb_year;
    return in_force.size() == 1 || !changed ? in_force.front() : in_force.back();
  }

  void transfer() {
    const ServiceTraits* const left = another_school(year_);
    if (left == nullptr) return study(school());
    add_case(SpecialCase::transfer_within_a_year);
    YearRecord& year = enrol(*left).year;
    year.situacion_final = SituacionFinal::tra;
    year.grading = Grading::no_marks;
    observe(ObservationType::traslado, resolution("IE"), "CAMBIO DE DOMICILIO");
    arrival_year_ = year_;
    study(school());
  }

  void retire() {
    add_case(SpecialCase::retired);
    leave(SituacionFinal::ret);
    observe(ObservationType::retiro, resolution("IE"), "A SOLICITUD DE LA FAMILIA");
  }

  void leave(SituacionFinal situacion) {
    YearRecord& year = enrol(school()).year;
    year.situacion_final = situacion;
    year.grading = Grading::no_marks;
  }

  void go_abroad() {
    add_case(SpecialCase::year_abroad);
    leave(SituacionFinal::none);
    observe(ObservationType::convalidacion, resolution("UGEL"), "ESTUDIOS EN EL EXTRANJERO");
    ++grade_;
  }

  void move_to_eba() {
    const auto found = std::ranges::find(schools_.services, Nivel::d2, &ServiceTraits::nivel);
    if (found == schools_.services.end()) return study(school());
    add_case(SpecialCase::moved_to_eba);
    eba_ = &*found;
    nivel_ = Nivel::d2;
    grade_ = std::min<std::uint8_t>(static_cast<std::uint8_t>(grade_ + kEbaGradesBefore),
                                    grades_taught(nivel_).last);
    study(*eba_);
  }

  void observe(ObservationType type, std::string resolution, std::optional<std::string> reason) {
    career_.observations.push_back(
        {person_.id, nivel_, {type, year_, std::move(resolution), std::move(reason)}});
  }

  [[nodiscard]] std::string resolution(std::string_view office) {
    return "R.D. N.° 0" + std::to_string(1 + random_.below(999)) + "-" + std::to_string(year_) +
           "-" + std::string{office};
  }

  [[nodiscard]] std::string section(const ServiceTraits& at) const {
    if (at.one_section) return "Única";
    if (at.id != context_.service.id) return "A";
    const std::uint32_t sections = std::max<std::uint32_t>(
        (context_.seat.cohort_size + kPupilsOfASection / 2) / kPupilsOfASection, 1);
    return std::string(1, static_cast<char>('A' + context_.seat.number % sections));
  }

  const PersonContext& context_;
  const Schools& schools_;
  const registry::Person& person_;
  Random random_;
  Nivel nivel_;
  std::uint8_t grade_;
  std::uint16_t year_;
  std::int32_t ability_;
  std::vector<std::string> talleres_;  // of this pupil's cases; empty: those of the school
  const ServiceTraits* origin_ = nullptr;
  std::uint16_t arrival_year_ = 0;
  const ServiceTraits* eba_ = nullptr;
  bool exonerated_religion_ = false;
  bool forced_done_ = false;
  bool located_ = false;
  std::vector<std::uint8_t> failed_grades_;
  bool over_ = false;
  Cases seat_cases_;
  Career career_;
};

}  // namespace

Career make_career(const PersonContext& context, const Schools& schools,
                   const registry::Person& person, Cases cases) {
  return CareerMaker{context, schools, person, std::move(cases)}.make();
}

}  // namespace fedatario::synthetic
