#pragma once

#include <string_view>
#include <vector>

#include "tests/architecture/checks/finding.h"
#include "tests/architecture/checks/source_tree.h"

namespace fedatario::architecture {

/// Somebody else's library and the only files that may meet it.
struct Adapter {
  std::string_view headers;  ///< a header, or what its headers begin with
  /// A header among them serves the sources of its own folder alone.
  std::vector<std::string_view> files;
  bool shared = false;  ///< but this library may be seen through them everywhere
};

/// Every third-party library of the project. An upgrade touches the files listed here.
[[nodiscard]] std::vector<Adapter> house_adapters();

/// Third-party headers outside their adapters, by themselves or through an adapter's header; system
/// headers (POSIX, Linux) in `crypto/` and `issuance/`; and rows that name a file without its
/// library.
[[nodiscard]] Findings check_third_party(const std::vector<SourceFile>& files,
                                         const std::vector<Adapter>& adapters);

}  // namespace fedatario::architecture
