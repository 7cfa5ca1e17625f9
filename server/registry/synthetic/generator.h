#pragma once

#include <cstdint>
#include <string_view>

#include "server/registry/model.h"
#include "server/registry/synthetic/cohorts.h"
#include "server/registry/synthetic/names.h"
#include "server/registry/synthetic/people.h"
#include "server/registry/synthetic/scenario.h"
#include "server/registry/synthetic/schools.h"

/// A registry of nobody (docs/operations.md): every value is a function of scenario and seed, the
/// same on every machine.
namespace fedatario::synthetic {

/// First line of papers that carry generated data: an institution that does not exist.
inline constexpr std::string_view kFictitiousHeading = "INSTITUCIÓN EDUCATIVA DE DEMOSTRACIÓN";

struct GeneratedPerson {
  registry::PersonFile file;
  Cases cases;  ///< why the file is not like the others

  friend bool operator==(const GeneratedPerson&, const GeneratedPerson&) = default;
};

/// Keeps offices and schools; people are made one at a time, in any order, each in well under a
/// millisecond. Safe to share between threads.
class Generator {
 public:
  Generator(Scenario scenario, std::uint64_t seed);

  [[nodiscard]] const registry::Directory& directory() const { return schools_.directory; }

  [[nodiscard]] std::uint32_t person_count() const { return cohorts_.size(); }

  /// `index` below `person_count`.
  [[nodiscard]] GeneratedPerson person(std::uint32_t index) const;

 private:
  std::uint64_t seed_;
  const ScenarioPlan& plan_;
  NameSource names_;
  Schools schools_;
  Cohorts cohorts_;
};

}  // namespace fedatario::synthetic
