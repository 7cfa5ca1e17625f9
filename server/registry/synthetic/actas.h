#pragma once

#include "server/registry/model.h"
#include "server/registry/synthetic/people.h"
#include "server/registry/synthetic/schools.h"

namespace fedatario::synthetic {

/// How far the acta of an enrolment's section is: the same for all of its pupils. The first service
/// has one acta of each unsettled state; elsewhere a few of the last year are open or in review.
[[nodiscard]] transcript::ActaState acta_state(const PersonContext& context, const Schools& schools,
                                               const registry::Enrolment& enrolment);

}  // namespace fedatario::synthetic
