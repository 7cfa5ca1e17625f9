#include "server/registry/synthetic/cohorts.h"

#include <algorithm>

namespace fedatario::synthetic {
namespace {

// Old actas end with those of 2012; the first that schools still have are of 1986.
constexpr std::uint16_t kFirstPaperGraduation = 1990;
constexpr std::uint16_t kLastPaperGraduation = 2012;
constexpr std::uint16_t kPaperGrades = 5;

// The n-th of `parts` shares of a whole that differ by one at most.
std::uint32_t share(std::uint32_t whole, std::uint32_t n, std::uint32_t parts) {
  return whole * (n + 1) / parts - whole * n / parts;
}

}  // namespace

GradeSpan grades_taught(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::e1:
      return {3, 5};
    case Nivel::b0:
    case Nivel::c0:
    case Nivel::e0:
    case Nivel::e2:
      return {1, 6};
    case Nivel::d0:
      return {1, 9};
    case Nivel::d1:
    case Nivel::f0:
    case Nivel::g0:
      return {1, 5};
    case Nivel::d2:
      return {6, 9};
  }
  return {};
}

Cohorts::Cohorts(const ScenarioPlan& plan, const Schools& schools) {
  for (std::size_t place = 0; place < schools.services.size(); ++place) {
    if (schools.services[place].pupils > 0) add_service(plan, schools.services[place], place);
    if (place == 0) add_typed(plan);
  }
}

Seat Cohorts::seat(std::uint32_t index) const {
  const auto after = std::ranges::upper_bound(cohorts_, index, {}, &Cohort::first);
  const Cohort& cohort = *std::prev(after);
  Seat seat = cohort.seat;
  seat.number = index - cohort.first;
  return seat;
}

void Cohorts::add(const Seat& first_seat) {
  if (first_seat.cohort_size == 0) return;
  cohorts_.push_back({size_, first_seat});
  size_ += first_seat.cohort_size;
}

// One cohort a year; those with a grade left in the last year are today's pupils.
void Cohorts::add_service(const ScenarioPlan& plan, const ServiceTraits& traits,
                          std::size_t place) {
  const GradeSpan grades = grades_taught(traits.nivel);
  const std::uint32_t current = grades.last - grades.first + 1U;
  const auto gone = static_cast<std::uint32_t>(plan.last_year - plan.first_year);
  const auto first_entry = static_cast<std::uint16_t>(plan.first_year - (current - 1));
  for (std::uint32_t n = 0; n < gone + current; ++n) {
    Seat seat;
    seat.service = place;
    seat.entry_year = static_cast<std::uint16_t>(first_entry + n);
    const bool left = n < gone;
    seat.cohort_size = left && plan.alumni > 0 ? share(plan.alumni, n, gone)
                                               : share(traits.pupils, n % current, current);
    add(seat);
  }
}

void Cohorts::add_typed(const ScenarioPlan& plan) {
  const std::uint32_t years = kLastPaperGraduation - kFirstPaperGraduation + 1U;
  for (std::uint32_t n = 0; n < years; ++n) {
    Seat seat;
    seat.entry_year = static_cast<std::uint16_t>(kFirstPaperGraduation + n - kPaperGrades + 1);
    seat.cohort_size = share(plan.typed_alumni, n, years);
    seat.from_paper = true;
    add(seat);
  }
}

}  // namespace fedatario::synthetic
