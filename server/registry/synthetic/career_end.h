#pragma once

#include "server/registry/synthetic/career.h"

namespace fedatario::synthetic {

/// What befalls a whole career once its years are lived: the special cases of its rows (a second
/// record, another spelling, a wrong digit, a missing mark) and those that the years brought about.
/// `seat_cases` are those given at the start, `last_nivel` the nivel of the last year.
void finish_career(Career& career, const registry::Person& person, const Cases& seat_cases,
                   Nivel last_nivel);

}  // namespace fedatario::synthetic
