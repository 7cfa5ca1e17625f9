#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/trust_list.h"

/// The trust list as signed bytes (docs/spec/trust-list.md).
namespace fedatario {

enum class TrustListError {
  too_long,
  malformed,     ///< not the one spelling of the specification
  unknown_root,  ///< signed by none of the given roots
  bad_signature,
  unsafe_key,  ///< a key in it did not pass `PublicKey::from_bytes`
  duplicate_kid,
  root_unavailable,  ///< when signing: the root's key does not answer
};

/// Largest trust list that is read: 60,000 issuers of about 250 bytes.
inline constexpr std::size_t kMaxTrustListBytes = 16U << 20U;

/// Checks the root's signature first; nothing of the content is believed before it.
[[nodiscard]] Result<TrustList, TrustListError> read_trust_list(
    ByteView bytes, const std::vector<PublicKey>& roots);

/// Refuses to sign what `read_trust_list` would refuse to read.
[[nodiscard]] Result<Bytes, TrustListError> sign_trust_list(const TrustList& list,
                                                            const Signer& root);

}  // namespace fedatario
