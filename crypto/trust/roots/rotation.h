#pragma once

#include <cstdint>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/roots/root_set.h"

/// From older roots to newer ones (docs/spec/trust-list.md, section 2): a verifier that slept
/// through any number of rotations follows them from the set that it pins.
namespace fedatario {

/// One root set hands over to the next. Signed by at least two keys of each.
struct Rotation {
  std::uint32_t sequence = 0;
  Instant issued_at;
  RootSet old_roots;
  RootSet new_roots;

  friend bool operator==(const Rotation&, const Rotation&) = default;
};

/// The payload that roots sign.
[[nodiscard]] Bytes encode_rotation(const Rotation& rotation);

/// Accepts exactly what `encode_rotation` writes: `malformed`, `unsafe_key`, `duplicate_kid` for
/// two keys of one kid, `inconsistent` where the old set is the new one.
[[nodiscard]] Result<Rotation, EvidenceError> decode_rotation(ByteView payload);

/// Whether a payload is one of a rotation, and not of a trust list.
[[nodiscard]] bool is_rotation(ByteView payload);

/// Whether two of each set signed, and nobody else.
[[nodiscard]] Result<Done, EvidenceError> check_rotation_signatures(
    const Rotation& rotation, const cose::SignedByMany& object);

/// The roots in force, and the rotation that brought them.
struct RootsInForce {
  RootSet roots;
  std::uint32_t sequence = 0;  ///< of the last rotation; 0 without any
};

/// Follows the part `rotations` from the pinned set. Empty bytes: there are no rotations.
[[nodiscard]] Result<RootsInForce, EvidenceError> follow_rotations(ByteView part,
                                                                   const RootSet& pinned);

/// The part `rotations` of signed rotations in their order.
[[nodiscard]] Bytes write_rotations(const std::vector<Bytes>& signed_rotations);

/// The signed rotations of a part, nothing checked but the part's own form.
[[nodiscard]] Result<std::vector<ByteView>, EvidenceError> read_rotations(ByteView part);

}  // namespace fedatario
