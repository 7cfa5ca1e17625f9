#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/lists/status.h"
#include "crypto/trust/parts/hash_tree.h"

/// Since when, why, by which (docs/spec/details.md).
namespace fedatario {

/// What is known beside a status. `status` valid: only that the acta was rectified later.
struct DetailsRecord {
  std::uint32_t position = 0;  ///< in the list
  Status status = Status::valid;
  Instant since;                      ///< unless valid
  std::optional<ReasonClass> reason;  ///< of annulled and suspended
  std::uint32_t successor = 0;        ///< N.° of the newer certificate, of superseded
  std::optional<Instant> rectified_since;

  friend bool operator==(const DetailsRecord&, const DetailsRecord&) = default;
};

/// Whether the members are those of the status, and in range.
[[nodiscard]] bool is_legal(const DetailsRecord& record);

/// The records of a leaf of the `details` tree, by position in the list. Fetches the leaf's
/// quarters where it has them; the part is not looked at from then on.
[[nodiscard]] Result<std::vector<DetailsRecord>, EvidenceError> read_details_leaf(
    std::uint32_t leaf, ByteView part, PartSource& source, Instant as_of);

/// The leaf of these records, giving it and its quarters to the sink; null for none. Promise of the
/// caller: sorted by position, all of this leaf, and legal.
[[nodiscard]] Child write_details_leaf(std::span<const DetailsRecord> records,
                                       const PartSink& sink);

}  // namespace fedatario
