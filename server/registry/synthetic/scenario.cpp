#include "server/registry/synthetic/scenario.h"

#include <array>

namespace fedatario::synthetic {
namespace {

using registry::ServiceArea;

constexpr std::string_view kPublic = "Pública - Sector Educación";
constexpr std::string_view kPrivate = "Privada - Particular";
constexpr auto kUrban = ServiceArea::urbana;
constexpr auto kRural = ServiceArea::rural;

constexpr std::array kSchool = {
    ServiceGroup{"I.E. N.° 42", Nivel::f0, kUrban, kPublic, 1, 500, 0},
};
constexpr std::array kSchoolNeighbours = {
    ServiceGroup{"CEBA ", Nivel::d2, kUrban, kPublic, 1, 120, 400},
    ServiceGroup{"I.E. N.° 42", Nivel::f0, kUrban, kPublic, 4, 350, 700},
    ServiceGroup{"I.E.P. ", Nivel::f0, kUrban, kPrivate, 2, 200, 500},
    ServiceGroup{"I.E. N.° 42", Nivel::f0, kRural, kPublic, 2, 60, 600},
};

constexpr std::array kUgel = {
    ServiceGroup{"I.E. N.° 42", Nivel::f0, kUrban, kPublic, 14, 600, 700},
    ServiceGroup{"I.E. N.° 42", Nivel::b0, kUrban, kPublic, 14, 600, 700},
    ServiceGroup{"I.E. N.° 42", Nivel::b0, kRural, kPublic, 90, 28, 800},
    ServiceGroup{"I.E.I. N.° 3", Nivel::a2, kUrban, kPublic, 30, 45, 400},
    ServiceGroup{"PRONOEI ", Nivel::a5, kRural, kPublic, 20, 15, 400},
    ServiceGroup{"I.E.P. ", Nivel::f0, kUrban, kPrivate, 10, 200, 500},
    ServiceGroup{"I.E.P. ", Nivel::b0, kUrban, kPrivate, 10, 200, 500},
    ServiceGroup{"CEBA ", Nivel::d2, kUrban, kPublic, 8, 120, 400},
    ServiceGroup{"CEBE ", Nivel::e2, kUrban, kPublic, 4, 40, 400},
};
constexpr std::array kUgelNeighbours = {
    ServiceGroup{"I.E. N.° 42", Nivel::f0, kRural, kPublic, 10, 60, 600},
    ServiceGroup{"I.E. N.° 42", Nivel::b0, kRural, kPublic, 10, 28, 800},
    ServiceGroup{"I.E.I. N.° 3", Nivel::a2, kRural, kPublic, 5, 45, 400},
};

constexpr ScenarioPlan kSchoolPlan{
    .scenario = Scenario::school,
    .ugel = "230001",
    .first_year = 2013,
    .last_year = 2025,
    .pupils = 500,
    .alumni = 13 * 95,
    .typed_alumni = 250,
    .groups = kSchool,
    .neighbours = kSchoolNeighbours,
    .closed = 1,
    .not_enabled = 1,
};

constexpr ScenarioPlan kUgelPlan{
    .scenario = Scenario::ugel,
    .ugel = "230001",
    .first_year = 2016,
    .last_year = 2025,
    .pupils = 31'100,  // who repeat or come back bring them to 32,000
    .alumni = 0,
    .typed_alumni = 0,
    .groups = kUgel,
    .neighbours = kUgelNeighbours,
    .closed = 25,
    .not_enabled = 12,
};

}  // namespace

std::optional<Scenario> parse_scenario(std::string_view word) {
  if (word == "school") return Scenario::school;
  if (word == "ugel") return Scenario::ugel;
  return std::nullopt;
}

const ScenarioPlan& plan_of(Scenario scenario) {
  switch (scenario) {
    case Scenario::school:
      return kSchoolPlan;
    case Scenario::ugel:
      return kUgelPlan;
  }
  return kSchoolPlan;
}

}  // namespace fedatario::synthetic
