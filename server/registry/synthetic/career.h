#pragma once

#include <vector>

#include "server/registry/model.h"
#include "server/registry/synthetic/people.h"
#include "server/registry/synthetic/schools.h"

namespace fedatario::synthetic {

/// The years of one person from entry to the registry's last year, and what is observed of them.
struct Career {
  std::vector<registry::Enrolment> enrolments;
  std::vector<registry::ObservationRecord> observations;
  Cases cases;  ///< those given, and those that the years brought about
};

/// `schools` has the neighbours where pupils come from. The career's rows name `person`.
[[nodiscard]] Career make_career(const PersonContext& context, const Schools& schools,
                                 const registry::Person& person, Cases cases);

}  // namespace fedatario::synthetic
