#pragma once

#include <cstdint>
#include <vector>

#include "server/registry/model.h"
#include "server/registry/synthetic/cases.h"
#include "server/registry/synthetic/cohorts.h"
#include "server/registry/synthetic/names.h"

namespace fedatario::synthetic {

using Cases = std::vector<SpecialCase>;

[[nodiscard]] bool has_case(const Cases& cases, SpecialCase special_case);

/// What a person is drawn from.
struct PersonContext {
  std::uint64_t seed = 0;
  const ScenarioPlan& plan;
  const ServiceTraits& service;
  const NameSource& names;
  std::uint32_t index = 0;
  Seat seat;
};

/// Cases that this seat is made for, and those that its own draws bring about (names, documents).
[[nodiscard]] Cases cases_of(const PersonContext& context);

/// Name, documents, birth, guardian.
[[nodiscard]] registry::Person make_person(const PersonContext& context, const Cases& cases);

}  // namespace fedatario::synthetic
