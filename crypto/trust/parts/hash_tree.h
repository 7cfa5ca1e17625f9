#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/parts/part.h"

/// Trees of part names (docs/spec/bundle.md, section 3).
namespace fedatario {

/// Null: nothing below.
using Child = std::optional<PartName>;

/// A tree as its owner signs it: how many leaves, and the names of its top level.
struct HashTree {
  std::uint32_t leaves = 0;
  std::vector<Child> top;

  friend bool operator==(const HashTree&, const HashTree&) = default;
};

/// Reads `[leaves, top]`; empty where it is not one of at most `max_leaves` leaves.
[[nodiscard]] std::optional<HashTree> read_hash_tree(CborReader& reader, std::uint32_t max_leaves);

void write_hash_tree(CborWriter& writer, const HashTree& tree);

/// Reads one child, a name or null.
[[nodiscard]] std::optional<Child> read_child(CborReader& reader);

void write_child(CborWriter& writer, const Child& child);

/// Takes a leaf's part; valid during the call.
using LeafReader = std::function<Result<Done, EvidenceError>(std::uint32_t leaf, ByteView part)>;

/// Visits every leaf that is not null, left to right, each node before what it names. Checks each
/// part against its name and each node against the shape. Stops at the first error.
[[nodiscard]] Result<Done, EvidenceError> walk_tree(const HashTree& tree, PartSource& source,
                                                    const LeafReader& read_leaf);

/// Takes each part that a publisher writes.
using PartSink = std::function<void(Bytes part)>;

/// The tree over the leaves' names, giving each node to the sink. Null leaves at the end are cut.
[[nodiscard]] HashTree build_tree(std::vector<Child> leaves, const PartSink& sink);

}  // namespace fedatario
