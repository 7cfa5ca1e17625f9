#pragma once

#include <cstdint>

#include "server/registry/synthetic/random.h"
#include "server/registry/synthetic/scenario.h"

namespace fedatario::synthetic {

/// What is drawn independently of all else: changing one leaves the others as they were.
enum class Stream : std::uint8_t { service, directors, identity, guardian, career, marks, acta };

/// The stream of one thing: a service by place, a person by index.
[[nodiscard]] inline Random stream(std::uint64_t seed, const ScenarioPlan& plan, Stream purpose,
                                   std::uint64_t which, std::uint64_t part = 0) {
  return Random::of(seed, {static_cast<std::uint64_t>(plan.scenario),
                           static_cast<std::uint64_t>(purpose), which, part});
}

}  // namespace fedatario::synthetic
