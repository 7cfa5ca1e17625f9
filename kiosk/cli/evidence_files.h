#pragma once

#include <string>
#include <variant>

#include "crypto/base/result.h"
#include "crypto/trust/root_keys.h"
#include "crypto/trust/trust_list.h"
#include "crypto/trust/trust_list_codec.h"
#include "scanner/document/input_file.h"

namespace fedatario::cli {

/// Why there is no evidence to verify with, and which file is to blame.
struct EvidenceFailure {
  enum class Unreadable : std::uint8_t { too_large, read_failed };

  std::string path;
  std::variant<scanner::OpenError, Unreadable, RootKeysError, TrustListError> why;
};

/// The trust list in the bundle, once one of the roots vouches for it.
[[nodiscard]] Result<TrustList, EvidenceFailure> read_evidence(const std::string& roots_path,
                                                               const std::string& bundle_path);

}  // namespace fedatario::cli
