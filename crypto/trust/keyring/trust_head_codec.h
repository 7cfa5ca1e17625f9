#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/parts/hash_tree.h"
#include "crypto/trust/roots/root_set.h"
#include "crypto/trust/trust_list.h"

/// The head of a trust list, which roots sign (docs/spec/trust-list.md, section 3).
namespace fedatario {

/// The head with the names of its shards.
struct ListedShards {
  TrustHead head;
  unsigned shard_bits = 0;  ///< highest bits of a kid that choose its shard
  HashTree shards;
};

/// The payload that roots sign.
[[nodiscard]] Bytes encode_trust_head(const ListedShards& list);

/// Accepts exactly what `encode_trust_head` writes. The roots are those whose kids no publisher may
/// have.
[[nodiscard]] Result<ListedShards, EvidenceError> decode_trust_head(ByteView payload,
                                                                    const RootSet& roots);

/// The part: the signatures first, then the content.
[[nodiscard]] Result<ListedShards, EvidenceError> read_trust_head(ByteView part,
                                                                  const RootSet& roots);

}  // namespace fedatario
