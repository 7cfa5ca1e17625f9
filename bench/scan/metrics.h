#pragma once

#include "bench/scan/run.h"

namespace fedatario::bench {

/// Prints what is promised of our reader beside the figures of the others (bench/measurement.h).
void print_metrics(const Results& results);

}  // namespace fedatario::bench
