#pragma once

#include <cstdint>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/credential/catalogue.h"
#include "crypto/trust/bundle/manifest.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/lists/certificate_list.h"
#include "crypto/trust/parts/part.h"
#include "crypto/trust/roots/rotation.h"
#include "crypto/trust/trust_list.h"

namespace fedatario {

/// Everything that a bundle says, read and checked whole (docs/spec/bundle.md). A value: it refers
/// to no bytes of the file that it came from.
struct Bundle {
  Manifest manifest;
  RootsInForce roots;
  TrustList trust;
  Catalogue catalogue;
  std::vector<CertificateList> lists;  ///< by number

  /// Null where the bundle does not carry the list. The pointer lives as long as the bundle.
  [[nodiscard]] const CertificateList* find_list(std::uint32_t number) const;

  /// The earlier of the manifest's expiry and the trust list's.
  [[nodiscard]] Instant expires() const;
};

/// Reads a bundle from its manifest on, in the order of docs/spec/bundle.md, section 7, asking the
/// source once for each name met.
[[nodiscard]] Result<Bundle, EvidenceError> read_bundle(ByteView manifest, PartSource& source,
                                                        const RootSet& pinned);

}  // namespace fedatario
