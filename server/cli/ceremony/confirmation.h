#pragma once

#include <string>

#include "server/cli/failure.h"

namespace fedatario::cli {

/// What a person has to look at before a step is taken.
struct Confirmation {
  std::string question;     ///< "Para firmar"
  std::string fingerprint;  ///< groups of four, as shown
  std::string given;        ///< of `--confirm`, the whole fingerprint; empty: asked at the terminal
};

/// Goes on only where the fingerprint was given whole, or its last four characters are typed at the
/// terminal: whoever types them has looked at it.
[[nodiscard]] Outcome<Done> confirm(const Confirmation& confirmation);

}  // namespace fedatario::cli
