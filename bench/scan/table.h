#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "bench/scan/run.h"

namespace fedatario::bench {

/// In the order in which they were measured.
[[nodiscard]] std::vector<std::string> readers_of(const Observations& observations);
[[nodiscard]] std::vector<std::string> sets_of(const Observations& observations);
[[nodiscard]] std::vector<std::string> conditions_of(const Observations& observations,
                                                     const std::string& set);

/// Rates and times of every condition and reader, for people.
void print_table(const Results& results, std::ostream& out);

/// A line for each frame that a reader failed: `READER SET CONDITION FRAME missed|wrong MS`.
void list_failures(const Results& results, std::ostream& out);

}  // namespace fedatario::bench
