#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "server/registry/model.h"

/// What each scenario is made of: the table to tune.
namespace fedatario::synthetic {

enum class Scenario : std::uint8_t {
  school,  ///< S: one secondary school
  ugel,    ///< M: the services of one UGEL
};

/// `school`, `ugel`; empty for another word.
[[nodiscard]] std::optional<Scenario> parse_scenario(std::string_view word);

/// Services alike. Sizes are log-normal, then scaled so that the scenario meets its pupils.
struct ServiceGroup {
  std::string_view naming;  ///< what follows is a number or a name: `I.E. N.° 42`
  Nivel nivel = Nivel::f0;
  registry::ServiceArea area = registry::ServiceArea::urbana;
  std::string_view gestion;
  std::uint32_t count = 0;
  std::uint32_t median = 0;  ///< pupils
  std::uint32_t sigma = 0;   ///< in thousandths
};

struct ScenarioPlan {
  Scenario scenario = Scenario::school;
  std::string_view ugel;         ///< code of the UGEL where it happens
  std::uint16_t first_year = 0;  ///< of the registry
  std::uint16_t last_year = 0;
  std::uint32_t pupils = 0;                  ///< of all services in the last year
  std::uint32_t alumni = 0;                  ///< of cohorts that left; 0: as many as the sizes give
  std::uint32_t typed_alumni = 0;            ///< of the first service, from paper
  std::span<const ServiceGroup> groups;      ///< with pupils of their own
  std::span<const ServiceGroup> neighbours;  ///< where pupils come from or go to
  std::uint32_t closed = 0;                  ///< neighbours that are closed
  std::uint32_t not_enabled = 0;             ///< services without requests on line
};

[[nodiscard]] const ScenarioPlan& plan_of(Scenario scenario);

}  // namespace fedatario::synthetic
