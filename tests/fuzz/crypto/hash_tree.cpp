#include "crypto/trust/parts/hash_tree.h"

#include <algorithm>

#include "crypto/trust/limits.h"
#include "tests/fuzz/require.h"
#include "tests/support/part_store.h"

namespace {

using namespace fedatario;

Result<Done, EvidenceError> take_leaf(std::uint32_t, ByteView) {
  return Done{};
}

bool is_one_spelling(ByteView node, std::size_t children) {
  CborReader reader{node};
  CborWriter writer;
  writer.array(children);
  if (reader.array() != children) return false;
  for (std::size_t i = 0; i < children; ++i) {
    const auto child = read_child(reader);
    if (!child) return false;
    write_child(writer, *child);
  }
  return std::ranges::equal(writer.bytes(), node);
}

}  // namespace

// As a tree: it is spelled in one way, and walked until a part is missing. As the two nodes of a
// tree: they are spelled in one way where the walk gets behind them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView input{data, size};
  PartStore store;
  CborReader reader{input};
  if (const auto tree = read_hash_tree(reader, limits::kMaxTreeLeaves)) {
    CborWriter writer;
    write_hash_tree(writer, *tree);
    require(std::ranges::equal(writer.bytes(), input.first(reader.offset())));
    const bool walked = walk_tree(*tree, store, take_leaf).has_value();
    require(walked == (tree->leaves == 0));
  }
  const Child node = store.put({input.begin(), input.end()});
  const auto walked = walk_tree({32, {node, node}}, store, take_leaf);
  require(!walked);  // no node names itself
  const bool behind = walked.error() == EvidenceError::missing_part;
  require(!behind || is_one_spelling(input, 16));
  return 0;
}
