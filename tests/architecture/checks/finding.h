#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace fedatario::architecture {

/// One breach of a rule: where, and what is wrong.
struct Finding {
  std::string where;  ///< path from the project's root, with `:line` where there is one
  std::string what;

  friend bool operator==(const Finding&, const Finding&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Finding& finding) {
    return out << finding.where << ": " << finding.what;
  }
};

using Findings = std::vector<Finding>;

}  // namespace fedatario::architecture
