#pragma once

#include <string>
#include <vector>

#include "bench/scan/run.h"

namespace fedatario::bench {

inline constexpr const char* kOurs = "fedatario";

/// A figure of one reader, and what is promised of ours.
struct Figure {
  std::string name;
  std::string reader;
  double value = 0;
  double limit = 0;
};

/// Each figure that our reader's promise is about, of every reader that took part, as far as the
/// frames for it were measured.
[[nodiscard]] std::vector<Figure> promised_figures(const Results& results);

}  // namespace fedatario::bench
