#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/keyring/publisher.h"
#include "crypto/trust/lists/details.h"
#include "crypto/trust/lists/issued_block.h"
#include "crypto/trust/lists/status.h"
#include "crypto/trust/publish_error.h"

/// One publishing authority's 2^20 status indices (docs/spec/bundle.md, section 5).
namespace fedatario {

/// The list as a verifier asks it. Made by `read_certificate_list`, or by a publisher for
/// `write_certificate_list`.
struct CertificateList {
  std::uint16_t number = 0;
  std::uint32_t version = 0;
  Instant as_of;
  Instant complete_through;  ///< certificates issued until then all have their entry
  Kid publisher;
  std::vector<IssuedEntry> issued;     ///< by position; absent ones within
  PackedStatuses statuses;             ///< by position; valid where there are no more
  std::vector<DetailsRecord> details;  ///< by position

  /// Absent at and beyond the last position.
  [[nodiscard]] IssuedEntry entry_at(std::uint32_t position) const;
  /// Valid at and beyond the last position.
  [[nodiscard]] Status status_at(std::uint32_t position) const;
  /// Null where there is no record. The pointer lives as long as the list.
  [[nodiscard]] const DetailsRecord* details_at(std::uint32_t position) const;

  friend bool operator==(const CertificateList&, const CertificateList&) = default;
};

/// Where a list stands in a bundle.
struct ListPlace {
  std::uint16_t number = 0;  ///< leaf of the manifest's `lists`
  Instant latest;            ///< the manifest's `issued-at`
};

/// Reads the head and everything below it, and checks that its trees agree. In this order: the
/// head's envelope, publisher, leave for the list, signature, content, the publisher's window,
/// number, dates and leaves; then status, issued, details, each left to right; then their
/// agreement. The head's bytes are not looked at once a part was fetched.
[[nodiscard]] Result<CertificateList, EvidenceError> read_certificate_list(
    ByteView head, const ListPlace& place, const Publishers& publishers, PartSource& source);

/// A status token as it was published before. Whether it may be published again is read from it.
struct EarlierToken {
  std::uint32_t segment = 0;
  Bytes part;
};

/// Signs the list under the publisher's kid, whatever `list.publisher` says, and gives every part
/// of it to the sink, the head last; the head's name. A token of `earlier` that this publisher
/// signed and whose statuses did not change is used again for up to 7 days. Signs nothing that
/// `read_certificate_list` would find inconsistent; that the publisher may sign this list is the
/// trust list's to say.
[[nodiscard]] Result<PartName, PublishError> write_certificate_list(
    const CertificateList& list, std::span<const EarlierToken> earlier, const Signer& publisher,
    const PartSink& sink);

}  // namespace fedatario
