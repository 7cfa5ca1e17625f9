#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/trust/lists/details.h"

/// Records of the details as bytes (docs/spec/details.md).
namespace fedatario {

/// Consecutive positions of a list.
struct PositionRange {
  std::uint32_t first = 0;
  std::uint32_t count = 0;

  [[nodiscard]] bool contains(std::uint32_t position) const {
    return position >= first && position - first < count;
  }
};

/// Position and flags, since, successor, rectified since.
inline constexpr std::size_t kLongestDetailsRecord = 2 + 4 + 4 + 4;

/// Adds the records of one part, all of the range, which lies within a leaf. False where a rule is
/// broken, the order among them.
[[nodiscard]] bool read_records(ByteView bytes, PositionRange range,
                                std::vector<DetailsRecord>& records);

/// Promise of the caller: legal ones.
[[nodiscard]] Bytes write_records(std::span<const DetailsRecord> records);

}  // namespace fedatario
