#pragma once

#include <cstdint>
#include <optional>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/keyring/publisher.h"
#include "crypto/trust/lists/status.h"
#include "crypto/trust/publish_error.h"

/// IETF Token Status List tokens in CWT form (docs/spec/status-list.md).
namespace fedatario {

/// Which token of which list.
struct TokenPlace {
  std::uint16_t list = 0;
  std::uint32_t segment = 0;  ///< leaf of the head's `status` tree

  friend bool operator==(const TokenPlace&, const TokenPlace&) = default;
};

struct StatusToken {
  Instant issued_at;
  Instant expires;
  PackedStatuses statuses;  ///< of `limits::kPositionsPerToken` positions

  friend bool operator==(const StatusToken&, const StatusToken&) = default;
};

/// What a list head says that its tokens must agree with.
struct TokenExpectation {
  TokenPlace place;
  Instant as_of;
  std::uint32_t positions = 0;  ///< of the whole list; every status from there on is 0
};

/// Checks in the specification's order; a compressed list that inflates to another length than the
/// format's is stopped there.
[[nodiscard]] Result<StatusToken, EvidenceError> read_status_token(
    ByteView part, const Publishers& publishers, const TokenExpectation& expected);

/// The place that a token claims, for whoever looks for one that may be published again; nothing is
/// checked. Empty where the bytes are no token.
[[nodiscard]] std::optional<TokenPlace> claimed_place(ByteView part);

/// `exp` is 45 days after `issued_at`. `too_long` where the statuses are too many and too irregular
/// for a part: about one in four of them not valid. Promise of the caller: as many statuses as a
/// token holds.
[[nodiscard]] Result<Bytes, PublishError> sign_status_token(const TokenPlace& place,
                                                            Instant issued_at,
                                                            const PackedStatuses& statuses,
                                                            const Signer& publisher);

}  // namespace fedatario
