#pragma once

#include <cstdint>
#include <vector>

#include "server/registry/synthetic/schools.h"

namespace fedatario::synthetic {

/// A person's place: who entered which service when.
struct Seat {
  std::size_t service = 0;       ///< place in `Schools::services`
  std::uint16_t entry_year = 0;  ///< of the level's first grade
  std::uint32_t number = 0;      ///< within the cohort, from 0
  std::uint32_t cohort_size = 0;
  bool from_paper = false;  ///< typed from old actas
};

/// All people of a scenario, numbered from 0 by service, cohort and seat.
class Cohorts {
 public:
  Cohorts(const ScenarioPlan& plan, const Schools& schools);

  [[nodiscard]] std::uint32_t size() const { return size_; }

  /// `index` below `size`.
  [[nodiscard]] Seat seat(std::uint32_t index) const;

 private:
  struct Cohort {
    std::uint32_t first = 0;  // index of its first person
    Seat seat;                // of its first person
  };

  void add(const Seat& first_seat);
  void add_service(const ScenarioPlan& plan, const ServiceTraits& traits, std::size_t place);
  void add_typed(const ScenarioPlan& plan);

  std::vector<Cohort> cohorts_;
  std::uint32_t size_ = 0;
};

/// First grade (age, in inicial) that a generated pupil of the nivel enters, and the last.
struct GradeSpan {
  std::uint8_t first = 1;
  std::uint8_t last = 5;
};
[[nodiscard]] GradeSpan grades_taught(Nivel nivel);

}  // namespace fedatario::synthetic
