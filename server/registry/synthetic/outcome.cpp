#include "server/registry/synthetic/outcome.h"

#include "crypto/credential/catalogue.h"
#include "issuance/transcript/promotion.h"

namespace fedatario::synthetic {
namespace {

using transcript::MarkRecord;
using transcript::Subject;
using transcript::YearRecord;

constexpr std::uint16_t kFirstPromotionYear = 2019;  // PRO and PER in place of APR and DES
constexpr std::uint16_t kGuidedYear = 2020;
constexpr std::uint16_t kHalfGuidedYear = 2021;
constexpr std::size_t kFailedToRepeat = 3;

// Below this ability (8.5 in 100) a school lets a failed year stand; others were helped in time.
constexpr std::int32_t kStruggling = -1370;
constexpr std::uint32_t kRecovered = 8000;
constexpr std::uint32_t kDecidedOtherwise = 600;
constexpr std::uint32_t kGuided = 9700;

bool has_promotion_hints(Nivel nivel, const YearRecord& year) {
  return (nivel == Nivel::f0 || nivel == Nivel::b0) &&
         year.grading == Grading::literal_by_competency;
}

// Marks that fail the year whatever the pupil: the lowest in the first areas of the plan.
void spoil(YearRecord& year, std::size_t areas) {
  AreaNumber current = 0;
  for (MarkRecord& record : year.marks) {
    const Subject& subject = record.subject;
    if (subject.area < kFirstGradedArea || !record.mark || record.mark->is_exonerated()) continue;
    if (subject.area != current && areas == 0) return;
    if (subject.area != current) --areas;
    current = subject.area;
    const bool number = record.mark->as_vigesimal().has_value();
    record.mark = number ? *Mark::vigesimal(8) : Mark::letter(Mark::Letter::c);
  }
}

SituacionFinal passed(const YearRecord& year) {
  return year.year < kFirstPromotionYear ? SituacionFinal::apr : SituacionFinal::pro;
}

SituacionFinal failed(const YearRecord& year) {
  return year.year < kFirstPromotionYear ? SituacionFinal::des : SituacionFinal::per;
}

// Numbers, and letters without a promotion rule of their own.
SituacionFinal decide_by_count(const Outcome& outcome, YearRecord& year) {
  const std::size_t failures = count_failed(year);
  const bool by_competency = year.grading == Grading::literal_by_competency;
  const std::size_t to_repeat = by_competency ? 3 * kFailedToRepeat : kFailedToRepeat;
  const bool automatic = family_of(outcome.nivel) == AreaFamily::primaria && year.grade == 1;
  if (failures >= to_repeat && !automatic) return failed(year);
  if (failures > 0 && year.grading == Grading::vigesimal) recover(year);
  return passed(year);
}

SituacionFinal decide_by_hint(const Outcome& outcome, YearRecord& year, Random& random) {
  const auto hint = transcript::promotion_hint(outcome.nivel, year);
  if (!hint || *hint == SituacionFinal::pro) return SituacionFinal::pro;
  if (outcome.ability > kStruggling) {
    if (!random.chance(kDecidedOtherwise)) raise_to_promotion(outcome.nivel, year);
    return SituacionFinal::pro;
  }
  if (*hint == SituacionFinal::per) return SituacionFinal::per;
  const bool recovery_held = year.year < outcome.last_year;
  if (!recovery_held || !random.chance(kRecovered)) return SituacionFinal::rr;
  recover(year);
  raise_to_promotion(outcome.nivel, year);
  return SituacionFinal::pro;
}

// The year that schools were closed nobody repeated.
bool is_guided(const Outcome& outcome, const YearRecord& year, Random& random) {
  const bool last_grade = outcome.nivel == Nivel::f0 && year.grade == 5;
  if (family_of(outcome.nivel) == AreaFamily::inicial || last_grade) return false;
  if (year.year == kGuidedYear) return random.chance(kGuided);
  return year.year == kHalfGuidedYear && random.chance(5000);
}

SituacionFinal decide_wanted(const Outcome& outcome, YearRecord& year) {
  constexpr std::size_t kAreasToRepeat = 6;
  spoil(year, outcome.wanted == Wanted::failure ? kAreasToRepeat : 1);
  if (outcome.wanted == Wanted::failure) return failed(year);
  return outcome.wanted == Wanted::recovery ? SituacionFinal::rr : SituacionFinal::pro;
}

SituacionFinal decide_inicial(const YearRecord& year) {
  return year.grade == 5 ? SituacionFinal::con : SituacionFinal::pro;
}

SituacionFinal decide_situacion(const Outcome& outcome, YearRecord& year, Random& random) {
  if (outcome.wanted != Wanted::nothing) return decide_wanted(outcome, year);
  if (family_of(outcome.nivel) == AreaFamily::inicial) return decide_inicial(year);
  if (is_guided(outcome, year, random)) return SituacionFinal::pgu;
  if (has_promotion_hints(outcome.nivel, year)) return decide_by_hint(outcome, year, random);
  return decide_by_count(outcome, year);
}

}  // namespace

Cases decide(const Outcome& outcome, YearRecord& year, Random& random) {
  year.situacion_final = decide_situacion(outcome, year, random);
  if (!outcome.may_fail && !moves_up(year.situacion_final)) {
    recover(year);
    if (has_promotion_hints(outcome.nivel, year)) raise_to_promotion(outcome.nivel, year);
    year.situacion_final = passed(year);
  }
  Cases found;
  if (year.situacion_final == SituacionFinal::pgu) found.push_back(SpecialCase::guided_promotion);
  if (year.situacion_final == SituacionFinal::rr) found.push_back(SpecialCase::needs_recovery);
  if (!moves_up(year.situacion_final)) found.push_back(SpecialCase::repeated_grade);
  const auto hint = transcript::promotion_hint(outcome.nivel, year);
  if (year.situacion_final == SituacionFinal::pro && hint && *hint != SituacionFinal::pro) {
    found.push_back(SpecialCase::decided_otherwise);
  }
  return found;
}

bool moves_up(SituacionFinal situacion) {
  switch (situacion) {
    case SituacionFinal::apr:
    case SituacionFinal::pro:
    case SituacionFinal::pgu:
    case SituacionFinal::con:
    case SituacionFinal::none:
      return true;
    case SituacionFinal::des:
    case SituacionFinal::per:
    case SituacionFinal::rr:
    case SituacionFinal::pos:
    case SituacionFinal::ade:
    case SituacionFinal::ret:
    case SituacionFinal::tra:
    case SituacionFinal::fal:
      return false;
  }
  return false;
}

}  // namespace fedatario::synthetic
