#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "crypto/base/bytes.h"

namespace fedatario {

/// Whether a certificate that was issued still stands (docs/spec/status-list.md). Values are the
/// format's.
enum class Status : std::uint8_t { valid = 0, annulled = 1, suspended = 2, superseded = 3 };

/// Why a certificate was annulled or suspended (docs/spec/details.md). Values are the format's.
enum class ReasonClass : std::uint8_t {
  content_error = 1,   ///< it says something wrong
  not_entitled = 2,    ///< it should not have been issued
  fraud = 3,           ///< false data
  key_compromise = 4,  ///< signed by a key that others had
  court_order = 5,
  other = 6,
};

/// The specification's word: `content_error`, ...
[[nodiscard]] std::string_view word_for(ReasonClass reason);

/// Statuses of consecutive positions, four in a byte, the first in the lowest bits.
class PackedStatuses {
 public:
  PackedStatuses() = default;

  /// All valid. A multiple of four.
  explicit PackedStatuses(std::size_t positions) : bytes_(positions / 4) {}

  explicit PackedStatuses(Bytes bytes) : bytes_{std::move(bytes)} {}

  [[nodiscard]] std::size_t size() const { return bytes_.size() * 4; }
  [[nodiscard]] ByteView bytes() const { return bytes_; }

  /// Promise of the caller: position < size().
  [[nodiscard]] Status at(std::size_t position) const {
    return static_cast<Status>(bytes_[position / 4] >> 2 * (position % 4) & 3U);
  }
  void set(std::size_t position, Status status);

  /// How many are not valid.
  [[nodiscard]] std::size_t count_not_valid() const;

  /// Whether every status at the position and behind it is valid.
  [[nodiscard]] bool is_valid_from(std::size_t position) const;

  friend bool operator==(const PackedStatuses&, const PackedStatuses&) = default;

 private:
  Bytes bytes_;
};

}  // namespace fedatario
