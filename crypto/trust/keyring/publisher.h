#pragma once

#include <string>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/cose/sign1.h"
#include "crypto/keys/public_key.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/keyring/list_ranges.h"

namespace fedatario {

/// A key that signs lists and, with `signs_bundles`, manifests (docs/spec/trust-list.md, section
/// 3).
// A key has no default, so the aggregate cannot be made without one.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct Publisher {
  PublicKey key;
  std::string name;
  ListRanges lists;
  bool signs_bundles = false;
  Instant valid_from;
  Instant valid_until;  ///< both included

  [[nodiscard]] bool is_valid_at(Instant instant) const {
    return valid_from <= instant && instant <= valid_until;
  }

  friend bool operator==(const Publisher&, const Publisher&) = default;
};

/// By rising kid.
using Publishers = std::vector<Publisher>;

/// The publisher of that kid: `unknown_publisher` where there is none. The pointer lives as long as
/// the publishers.
[[nodiscard]] Result<const Publisher*, EvidenceError> find_publisher(const Publishers& publishers,
                                                                     const Kid& kid);

/// The same among those that may sign this list: else `publisher_not_allowed`.
[[nodiscard]] Result<const Publisher*, EvidenceError> find_list_publisher(
    const Publishers& publishers, const Kid& kid, std::uint16_t list);

}  // namespace fedatario
