#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/trust/bundle/bundle.h"

/// What a reader never goes back behind, kept longer than any bundle (docs/spec/bundle.md,
/// section 8).
namespace fedatario {

struct Floor {
  std::uint32_t manifest_version = 0;
  PartName manifest_name{};  ///< SHA-256 of that version's manifest
  std::uint32_t trust_version = 0;
  std::uint32_t sequence = 0;  ///< of the last rotation followed
  Instant issued_at;           ///< newest manifest: no clock is believed before it

  /// Versions of the lists that were installed, by number.
  struct ListVersion {
    std::uint16_t number = 0;
    std::uint32_t version = 0;

    friend bool operator==(const ListVersion&, const ListVersion&) = default;
  };
  std::vector<ListVersion> lists;

  friend bool operator==(const Floor&, const Floor&) = default;
};

/// The floor over an earlier one and a bundle that is in use.
[[nodiscard]] Floor raised(const Floor& floor, const Bundle& bundle, ByteView manifest);

/// Whether the bundle is behind the floor in any of its versions, or another of the same one.
[[nodiscard]] bool is_older(const Floor& floor, const Bundle& bundle, ByteView manifest);

/// Whether the bundle may take the place of what the floor stands for: `older`, or `expired` at the
/// clock. A clock behind the floor or the bundle counts as theirs.
[[nodiscard]] Result<Done, EvidenceError> check_installable(const Floor& floor,
                                                            const Bundle& bundle, ByteView manifest,
                                                            Instant clock);

[[nodiscard]] Bytes encode_floor(const Floor& floor);

/// Empty where the bytes are not what `encode_floor` writes.
[[nodiscard]] std::optional<Floor> decode_floor(ByteView bytes);

/// Longest encoded floor: every list, with a version each.
inline constexpr std::size_t kMaxFloorBytes = 65'536;

}  // namespace fedatario
