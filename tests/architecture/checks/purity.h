#pragma once

#include <string_view>
#include <vector>

#include "tests/architecture/checks/finding.h"
#include "tests/architecture/checks/source_tree.h"

namespace fedatario::architecture {

/// A file of a pure folder that is let off one rule, and why.
struct PurityException {
  std::string_view path;
  std::string_view name;  ///< the header or name that it may use
  std::string_view why;
};

[[nodiscard]] std::vector<PurityException> house_exceptions();

/// Headers and names through which code reads a clock, file, environment, locale, thread or random
/// source. Comments and literals do not count; exceptions that nothing needs are findings as well.
[[nodiscard]] Findings check_purity(const std::vector<SourceFile>& files,
                                    const std::vector<PurityException>& exceptions);

/// The same for symbols of the linker that a library of somebody else brings in.
[[nodiscard]] std::vector<PurityException> house_symbol_exceptions();

/// The same asked of the linker: `symbols` is what `nm -uC` prints of a static library.
[[nodiscard]] Findings check_symbols(std::string_view symbols,
                                     const std::vector<PurityException>& exceptions);

}  // namespace fedatario::architecture
