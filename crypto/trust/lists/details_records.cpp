#include "crypto/trust/lists/details_records.h"

#include <optional>

#include "crypto/credential/limits.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr unsigned kPositionBits = 12;
static_assert(1U << kPositionBits == limits::kPositionsPerDetails);
constexpr unsigned kPositionMask = limits::kPositionsPerDetails - 1;
constexpr unsigned kClassShift = kPositionBits;
constexpr unsigned kClassMask = 3;
constexpr unsigned kRectifiedFlag = 1U << 14U;
constexpr unsigned kReservedFlag = 1U << 15U;

/// Takes big-endian numbers from the front of what is left.
class FieldReader {
 public:
  explicit FieldReader(ByteView bytes) : left_{bytes} {}

  [[nodiscard]] bool is_empty() const { return left_.empty(); }

  /// Zeros where it runs short; then the reader is broken.
  std::uint32_t take(std::size_t size) {
    if (left_.size() < size) {
      broken_ = true;
      left_ = {};
      return 0;
    }
    std::uint32_t value = 0;
    for (const Byte byte : left_.first(size))
      value = value << 8U | byte;
    left_ = left_.subspan(size);
    return value;
  }

  Instant take_instant() { return {take(sizeof(std::uint32_t))}; }

  [[nodiscard]] bool is_broken() const { return broken_; }

 private:
  ByteView left_;
  bool broken_ = false;
};

/// The next record of the leaf that begins at `first`; empty where it is cut off or breaks a rule.
std::optional<DetailsRecord> take_record(FieldReader& reader, std::uint32_t first) {
  const unsigned head = reader.take(sizeof(std::uint16_t));
  if ((head & kReservedFlag) != 0) return std::nullopt;
  DetailsRecord record;
  record.position = first + (head & kPositionMask);
  record.status = static_cast<Status>(head >> kClassShift & kClassMask);
  if (record.status != Status::valid) record.since = reader.take_instant();
  if (record.status == Status::annulled || record.status == Status::suspended) {
    record.reason = static_cast<ReasonClass>(reader.take(sizeof(ReasonClass)));
  }
  if (record.status == Status::superseded) record.successor = reader.take(sizeof(std::uint32_t));
  if ((head & kRectifiedFlag) != 0) record.rectified_since = reader.take_instant();
  if (reader.is_broken() || !is_legal(record)) return std::nullopt;
  return record;
}

void append(Bytes& bytes, std::uint64_t value, std::size_t size) {
  for (std::size_t left = size; left > 0; --left)
    bytes.push_back(static_cast<Byte>(value >> 8U * (left - 1) & 0xffU));
}

void append(Bytes& bytes, Instant instant) {
  append(bytes, static_cast<std::uint64_t>(instant.seconds), sizeof(std::uint32_t));
}

}  // namespace

bool is_legal(const DetailsRecord& record) {
  const bool valid = record.status == Status::valid;
  const bool superseded = record.status == Status::superseded;
  if (valid ? record.since != Instant{} : !is_evidence_instant(record.since)) return false;
  if (record.reason.has_value() != (!valid && !superseded)) return false;
  if (record.reason && word_for(*record.reason).empty()) return false;
  if (superseded ? record.successor < 1 || record.successor > limits::kMaxNumber
                 : record.successor != 0) {
    return false;
  }
  if (!record.rectified_since) return !valid;
  return is_evidence_instant(*record.rectified_since);
}

bool read_records(ByteView bytes, PositionRange range, std::vector<DetailsRecord>& records) {
  const std::uint32_t first = range.first & ~kPositionMask;
  FieldReader reader{bytes};
  while (!reader.is_empty()) {
    const auto record = take_record(reader, first);
    if (!record || !range.contains(record->position)) return false;
    if (!records.empty() && record->position <= records.back().position) return false;
    records.push_back(*record);
  }
  return true;
}

Bytes write_records(std::span<const DetailsRecord> records) {
  Bytes bytes;
  for (const DetailsRecord& record : records) {
    const unsigned rectified = record.rectified_since ? kRectifiedFlag : 0U;
    const unsigned status = static_cast<unsigned>(record.status) << kClassShift;
    append(bytes, rectified | status | (record.position & kPositionMask), sizeof(std::uint16_t));
    if (record.status != Status::valid) append(bytes, record.since);
    if (record.reason) append(bytes, static_cast<unsigned>(*record.reason), sizeof(ReasonClass));
    if (record.status == Status::superseded) append(bytes, record.successor, sizeof(std::uint32_t));
    if (record.rectified_since) append(bytes, *record.rectified_since);
  }
  return bytes;
}

}  // namespace fedatario
