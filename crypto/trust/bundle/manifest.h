#pragma once

#include <cstdint>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/keyring/publisher.h"
#include "crypto/trust/parts/hash_tree.h"

/// What names everything else of a bundle (docs/spec/bundle.md, section 4).
namespace fedatario {

struct Manifest {
  std::uint32_t version = 0;
  Instant issued_at;
  Instant next_update;  ///< when a newer bundle may be expected
  Instant expires;      ///< from then on it does not say that anything stands
  Child rotations;
  PartName trust{};
  HashTree catalogue;
  HashTree lists;

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// Leaves of the manifest's `catalogue`: the five families and the competencies.
inline constexpr std::uint32_t kCatalogueLeaves = 6;

/// The content, to find the parts. Nobody vouches for it until `check_manifest_signature`:
/// `too_long`, `malformed`.
[[nodiscard]] Result<Manifest, EvidenceError> parse_manifest(ByteView bytes);

/// Whether the dates stand in order.
[[nodiscard]] bool is_consistent(const Manifest& manifest);

/// Whether a publisher of bundles, within its window, signed these bytes.
[[nodiscard]] Result<Done, EvidenceError> check_manifest_signature(ByteView bytes,
                                                                   const Manifest& manifest,
                                                                   const Publishers& publishers);

[[nodiscard]] Result<Bytes, SignerError> sign_manifest(const Manifest& manifest,
                                                       const Signer& publisher);

}  // namespace fedatario
