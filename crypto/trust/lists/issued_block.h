#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/trust/evidence_error.h"
#include "crypto/trust/parts/hash_tree.h"

/// Which certificates exist (docs/spec/issued-list.md).
namespace fedatario {

/// First 8 bytes, big-endian, of SHA-256("fedatario issued v1" || envelope); 0 is no entry.
struct IssuedEntry {
  std::uint64_t value = 0;

  [[nodiscard]] static IssuedEntry of(ByteView envelope);
  [[nodiscard]] bool is_absent() const { return value == 0; }

  friend bool operator==(const IssuedEntry&, const IssuedEntry&) = default;
};

/// The entries of a block, at most 1,024, the last not absent.
[[nodiscard]] Result<std::vector<IssuedEntry>, EvidenceError> read_issued_block(ByteView part);

/// The block of these entries, given to the sink; null where all are absent. Absent ones at the end
/// are cut.
[[nodiscard]] Child write_issued_block(std::span<const IssuedEntry> entries, const PartSink& sink);

}  // namespace fedatario
