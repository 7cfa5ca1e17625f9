#pragma once

#include <variant>

#include "scanner/sources/source_error.h"

namespace fedatario::scanner {

/// How it stands with a source that is watched.
struct Opening {  ///< for the first time
  friend bool operator==(const Opening&, const Opening&) = default;
};
struct Working {
  friend bool operator==(const Working&, const Working&) = default;
};
struct Failing {  ///< opened again from time to time
  SourceError error = SourceError::failed;
  friend bool operator==(const Failing&, const Failing&) = default;
};
struct Ended {  ///< a recording, shown to its end
  friend bool operator==(const Ended&, const Ended&) = default;
};

using SourceState = std::variant<Opening, Working, Failing, Ended>;

}  // namespace fedatario::scanner
