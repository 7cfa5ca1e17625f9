#pragma once

#include <cstdint>
#include <span>
#include <variant>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/lists/certificate_list.h"
#include "crypto/trust/publish_error.h"

/// From what a publisher knows to a bundle that its readers accept (docs/spec/bundle.md).
namespace fedatario {

/// A trust list that two roots signed, with what lies below it.
struct SignedTrustList {
  Bytes head;
  std::vector<Bytes> parts;  ///< nodes and shards, in any order
};

/// One edition of a bundle.
struct Edition {
  std::uint32_t version = 0;
  Instant issued_at;
  Instant next_update;
  Instant expires;
};

/// What a bundle is made of. Nothing is kept beyond the call.
struct Publication {
  Edition edition;
  std::span<const Bytes> rotations;  ///< signed, in their order
  const SignedTrustList& trust;
  std::span<const CertificateList> lists;  ///< by number
  ByteView earlier_file;                   ///< the file published before, or nothing
};

/// Signing failed, or a reader would refuse the result.
using PublicationError = std::variant<PublishError, EvidenceError>;

/// Signs the lists and the manifest with the publisher's key, then reads the whole as any verifier
/// of the pinned roots would: nothing comes out that was not accepted. Status tokens of the earlier
/// file that still say the same are used again.
[[nodiscard]] Result<AssembledBundle, PublicationError> publish_bundle(
    const Publication& publication, const Signer& publisher, const RootSet& pinned);

}  // namespace fedatario
