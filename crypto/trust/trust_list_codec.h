#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/keyring/trust_head_codec.h"
#include "crypto/trust/parts/hash_tree.h"
#include "crypto/trust/roots/root_set.h"
#include "crypto/trust/trust_list.h"

/// The trust list as parts (docs/spec/trust-list.md).
namespace fedatario {

/// Reads every shard below a head whose signatures held (`read_trust_head`).
[[nodiscard]] Result<TrustList, EvidenceError> read_shards(const ListedShards& listed,
                                                           const RootSet& roots,
                                                           PartSource& source);

/// Gives the shards and their nodes to the sink, and returns the payload that roots are to sign.
/// Refuses what a reader would refuse, and a key off the curve.
[[nodiscard]] Result<Bytes, EvidenceError> lay_out_trust_list(const TrustList& list,
                                                              const RootSet& roots,
                                                              const PartSink& sink);

}  // namespace fedatario
