#pragma once

#include <cstddef>

#include "crypto/trust/lists/certificate_list.h"

/// Other people's ways to publish which certificates no longer stand, on the same data. Both tell
/// "stands" from "does not stand" of a certificate that exists. Neither tells why, nor annulled
/// from superseded, nor that a certificate was never issued.
namespace fedatario::bench {

/// In the manner of the EU's digital COVID certificates: the first 11 bytes of a SHA-256 for each
/// certificate that does not stand, sorted, in 16 parts by their first four bits, each signed as a
/// COSE_Sign1. The bytes of all parts. Throws where any certificate of the list is told wrong.
[[nodiscard]] std::size_t hash_list_bytes(const CertificateList& list);

/// In the manner of CRLite (Larisch et al., 2017): Bloom filters by turns over those that do not
/// stand and over those that do, each over the false positives of the one before; rate
/// |R| sqrt(2) / (2 |S|) for the first and 1/2 for the rest; signed as one COSE_Sign1. Throws where
/// any certificate of the list is told wrong.
[[nodiscard]] std::size_t filter_cascade_bytes(const CertificateList& list);

}  // namespace fedatario::bench
