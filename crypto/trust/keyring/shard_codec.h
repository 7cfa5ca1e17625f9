#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/roots/root_set.h"
#include "crypto/trust/trust_list.h"

/// A shard: the issuers whose kids share their highest bits (docs/spec/trust-list.md, section 4).
namespace fedatario {

struct ShardPlace {
  std::uint32_t leaf = 0;
  unsigned bits = 0;
};

/// The leaf that holds a kid.
[[nodiscard]] std::uint32_t shard_of(const Kid& kid, unsigned bits);

[[nodiscard]] Bytes write_shard(std::span<const TrustedKey> keys);

/// What the head and the roots say of every shard.
struct ShardContext {
  bool demonstration = false;
  std::vector<Kid> taken;  ///< kids of publishers and of roots in force: no issuer has one
};

[[nodiscard]] ShardContext shard_context(const TrustHead& head, const RootSet& roots);

/// By rising kid. Keys come in by `PublicKey::from_signed_list`. Checks the whole shard for one
/// fault before it looks for the next: `malformed`, `unsafe_key`, `duplicate_kid`, `inconsistent`.
[[nodiscard]] Result<std::vector<TrustedKey>, EvidenceError> read_shard(
    ByteView part, ShardPlace place, const ShardContext& context);

}  // namespace fedatario
