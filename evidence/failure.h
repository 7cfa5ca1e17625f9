#pragma once

#include <string>
#include <variant>

#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/roots/root_keys.h"
#include "files/file.h"

namespace fedatario::evidence {

/// What is wrong with what a reader keeps beside a bundle.
enum class KeptFault {
  not_three_roots,      ///< a file of pinned roots holds exactly three
  roots_not_confirmed,  ///< nobody compared the fingerprints yet
  floor_damaged,        ///< what the reader never goes back behind cannot be read
  busy,                 ///< another process is installing
};

/// Why a publisher's server gave nothing.
enum class FetchFault {
  bad_address,  ///< not an http or https address
  unreachable,  ///< no answer, or one that broke off
  not_found,
  refused,   ///< an answer of another kind
  too_long,  ///< more bytes than a part may have
};

/// Why there is no evidence, and which file or address is to blame.
struct Failure {
  std::string place;
  std::variant<files::FileError, RootKeysError, EvidenceError, KeptFault, FetchFault> why;
};

template <class T>
using Outcome = Result<T, Failure>;

}  // namespace fedatario::evidence
