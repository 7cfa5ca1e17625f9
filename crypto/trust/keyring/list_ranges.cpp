#include "crypto/trust/keyring/list_ranges.h"

#include <algorithm>

#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

std::optional<std::uint16_t> read_list_number(CborReader& reader) {
  const auto number = reader.unsigned_integer();
  if (!number || *number > limits::kMaxListNumber) return std::nullopt;
  return static_cast<std::uint16_t>(*number);
}

}  // namespace

bool ListRanges::contains(std::uint32_t list) const {
  return std::ranges::any_of(
      ranges, [list](const Range& range) { return range.first <= list && list <= range.last; });
}

bool is_canonical(const ListRanges& lists) {
  if (lists.ranges.size() > limits::kMaxListRanges) return false;
  std::uint32_t free_from = 0;
  for (const auto& [first, last] : lists.ranges) {
    if (first < free_from || last < first || last > limits::kMaxListNumber) return false;
    free_from = last + 2U;
  }
  return true;
}

std::optional<ListRanges> read_list_ranges(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count > limits::kMaxListRanges) return std::nullopt;
  ListRanges lists;
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto elements = reader.array();
    if (!elements || *elements != 2) return std::nullopt;
    const auto first = read_list_number(reader);
    const auto last = read_list_number(reader);
    if (!first || !last) return std::nullopt;
    lists.ranges.push_back({*first, *last});
  }
  if (!is_canonical(lists)) return std::nullopt;
  return lists;
}

void write_list_ranges(CborWriter& writer, const ListRanges& lists) {
  writer.array(lists.ranges.size());
  for (const auto& [first, last] : lists.ranges) {
    writer.array(2);
    writer.unsigned_integer(first);
    writer.unsigned_integer(last);
  }
}

}  // namespace fedatario
