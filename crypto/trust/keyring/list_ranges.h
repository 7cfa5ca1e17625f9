#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"

namespace fedatario {

/// A set of list numbers, as ranges with both ends included (docs/spec/trust-list.md, section 3).
struct ListRanges {
  struct Range {
    std::uint16_t first = 0;
    std::uint16_t last = 0;

    friend bool operator==(const Range&, const Range&) = default;
  };

  std::vector<Range> ranges;  ///< rising; they neither overlap nor touch

  [[nodiscard]] static ListRanges only(std::uint16_t list) { return {{{list, list}}}; }

  [[nodiscard]] bool contains(std::uint32_t list) const;

  friend bool operator==(const ListRanges&, const ListRanges&) = default;
};

/// Whether they are the one spelling of their set, and of numbers that exist.
[[nodiscard]] bool is_canonical(const ListRanges& lists);

/// Empty where what comes next is not the one spelling of a set.
[[nodiscard]] std::optional<ListRanges> read_list_ranges(CborReader& reader);

void write_list_ranges(CborWriter& writer, const ListRanges& lists);

}  // namespace fedatario
