#include "crypto/trust/lists/details.h"

#include <algorithm>
#include <array>
#include <utility>

#include "crypto/trust/limits.h"
#include "crypto/trust/lists/details_records.h"

namespace fedatario {
namespace {

using limits::kPositionsPerDetails;

constexpr std::size_t kQuarters = 4;
constexpr std::uint32_t kPositionsPerQuarter = kPositionsPerDetails / kQuarters;
static_assert(kPositionsPerQuarter == 1'024);

/// Larger ones are four quarters (docs/spec/details.md).
constexpr std::size_t kMaxWholeLeaf = 16'000;
constexpr std::size_t kMaxQuarter = kLongestDetailsRecord * kPositionsPerQuarter;
static_assert(kMaxQuarter == 14'336);

PositionRange leaf_range(std::uint32_t leaf) {
  return {leaf * kPositionsPerDetails, kPositionsPerDetails};
}

PositionRange quarter_range(std::uint32_t leaf, std::size_t quarter) {
  return {leaf * kPositionsPerDetails + static_cast<std::uint32_t>(quarter) * kPositionsPerQuarter,
          kPositionsPerQuarter};
}

using Quarters = std::array<Child, kQuarters>;

std::optional<Quarters> read_quarter_names(CborReader& reader) {
  if (reader.array() != kQuarters) return std::nullopt;
  Quarters quarters;
  for (Child& quarter : quarters) {
    const auto child = read_child(reader);
    if (!child) return std::nullopt;
    quarter = *child;
  }
  if (!reader.end()) return std::nullopt;
  return quarters;
}

/// Adds the quarter's records; how many bytes they take.
Result<std::size_t, EvidenceError> read_quarter(const PartName& name, PositionRange range,
                                                PartSource& source,
                                                std::vector<DetailsRecord>& records) {
  const auto part = take_part(source, name);
  if (!part) return fail(part.error());
  CborReader reader{*part};
  const auto bytes = reader.byte_string();
  if (!bytes || !reader.end() || bytes->empty() || bytes->size() > kMaxQuarter ||
      !read_records(*bytes, range, records)) {
    return fail(EvidenceError::malformed);
  }
  return bytes->size();
}

Result<std::vector<DetailsRecord>, EvidenceError> read_quarters(const Quarters& quarters,
                                                                std::uint32_t leaf,
                                                                PartSource& source) {
  std::vector<DetailsRecord> records;
  std::size_t total = 0;
  for (std::size_t i = 0; i < quarters.size(); ++i) {
    const Child& quarter = quarters.at(i);
    if (!quarter) continue;
    const auto size = read_quarter(*quarter, quarter_range(leaf, i), source, records);
    if (!size) return fail(size.error());
    total += *size;
  }
  if (total <= kMaxWholeLeaf) return fail(EvidenceError::malformed);
  return records;
}

/// Everything but the comparison with `as_of`.
Result<std::vector<DetailsRecord>, EvidenceError> read_leaf(std::uint32_t leaf, ByteView part,
                                                            PartSource& source) {
  CborReader reader{part};
  if (const auto bytes = reader.byte_string()) {
    std::vector<DetailsRecord> records;
    if (!reader.end() || bytes->empty() || bytes->size() > kMaxWholeLeaf ||
        !read_records(*bytes, leaf_range(leaf), records)) {
      return fail(EvidenceError::malformed);
    }
    return records;
  }
  // Names are copied out before the first fetch, which may end the life of `part`.
  const auto quarters = read_quarter_names(reader);
  if (!quarters) return fail(EvidenceError::malformed);
  return read_quarters(*quarters, leaf, source);
}

bool is_later(const DetailsRecord& record, Instant as_of) {
  return record.since > as_of || (record.rectified_since && *record.rectified_since > as_of);
}

PartName give(CborWriter writer, const PartSink& sink) {
  const PartName name = name_of_part(writer.bytes());
  sink(std::move(writer).take());
  return name;
}

PartName give_bytes(ByteView bytes, const PartSink& sink) {
  CborWriter writer;
  writer.byte_string(bytes);
  return give(std::move(writer), sink);
}

PartName give_quarters(std::span<const DetailsRecord> records, const PartSink& sink) {
  CborWriter writer;
  writer.array(kQuarters);
  const std::uint32_t leaf = records.front().position / kPositionsPerDetails;
  for (std::size_t i = 0; i < kQuarters; ++i) {
    const PositionRange range = quarter_range(leaf, i);
    const auto end = std::ranges::find_if_not(
        records, [range](std::uint32_t position) { return range.contains(position); },
        &DetailsRecord::position);
    const auto count = static_cast<std::size_t>(end - records.begin());
    const auto quarter = records.first(count);
    records = records.subspan(count);
    write_child(writer, quarter.empty() ? Child{} : give_bytes(write_records(quarter), sink));
  }
  return give(std::move(writer), sink);
}

}  // namespace

Result<std::vector<DetailsRecord>, EvidenceError> read_details_leaf(std::uint32_t leaf,
                                                                    ByteView part,
                                                                    PartSource& source,
                                                                    Instant as_of) {
  auto records = read_leaf(leaf, part, source);
  if (!records) return records;
  if (std::ranges::any_of(*records,
                          [as_of](const auto& record) { return is_later(record, as_of); })) {
    return fail(EvidenceError::inconsistent);
  }
  return records;
}

Child write_details_leaf(std::span<const DetailsRecord> records, const PartSink& sink) {
  if (records.empty()) return std::nullopt;
  const Bytes bytes = write_records(records);
  if (bytes.size() <= kMaxWholeLeaf) return give_bytes(bytes, sink);
  return give_quarters(records, sink);
}

}  // namespace fedatario
