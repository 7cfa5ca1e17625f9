#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/verify/verify.h"

namespace fedatario::cli {

/// What the command line asks for.
struct Options {
  std::string roots = "/etc/fedatario/roots.pem";
  std::string bundle = "/var/lib/fedatario/bundle.cbor";
  std::optional<Instant> at;
  StaleLimits stale;
  bool json = false;
  std::vector<std::string> inputs;  ///< paths, or `-` for standard input
};

/// `--help`, `--version`: text for standard output, and nothing more to do.
struct Information {
  std::string text;
};

/// A command line that is not understood: text for standard error.
struct UsageError {
  std::string text;
};

[[nodiscard]] std::variant<Options, Information, UsageError> parse_options(int argc,
                                                                           const char* const* argv);

}  // namespace fedatario::cli
