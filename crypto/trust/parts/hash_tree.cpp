#include "crypto/trust/parts/hash_tree.h"

#include <algorithm>
#include <utility>

#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

using limits::kTreeFanOut;

std::size_t width_above(std::size_t width) {
  return (width + kTreeFanOut - 1) / kTreeFanOut;
}

/// Widths of the levels from the top's to the leaves'.
std::vector<std::size_t> widths_of(std::size_t leaves) {
  std::vector<std::size_t> widths{leaves};
  while (widths.back() > kTreeFanOut)
    widths.push_back(width_above(widths.back()));
  std::ranges::reverse(widths);
  return widths;
}

bool is_null(const Child& child) {
  return !child.has_value();
}

/// Elements of a `top` or of a node; empty unless there are as many as the shape says.
std::optional<std::vector<Child>> read_children(CborReader& reader, std::size_t expected) {
  const auto count = reader.array();
  if (!count || *count != expected) return std::nullopt;
  std::vector<Child> children;
  children.reserve(expected);
  for (std::size_t i = 0; i < expected; ++i) {
    const auto child = read_child(reader);
    if (!child) return std::nullopt;
    children.push_back(*child);
  }
  return children;
}

Result<std::vector<Child>, EvidenceError> read_node(ByteView part, std::size_t expected) {
  CborReader reader{part};
  auto children = read_children(reader, expected);
  if (!children || !reader.end() || std::ranges::all_of(*children, is_null)) {
    return fail(EvidenceError::malformed);
  }
  return std::move(*children);
}

/// Walks one tree, depth first.
class Walk {
 public:
  Walk(const HashTree& tree, PartSource& source, const LeafReader& read_leaf)
      : widths_{widths_of(tree.leaves)}, source_{source}, read_leaf_{read_leaf} {
    open_.push_back({.children = tree.top});
  }

  Result<Done, EvidenceError> run() {
    while (!open_.empty()) {
      Neighbours& current = open_.back();
      if (current.next == current.children.size()) {
        open_.pop_back();
        continue;
      }
      const std::size_t place = current.first + current.next;
      const Child child = current.children[current.next++];
      const auto visited = child ? visit(*child, place) : pass_over(place);
      if (!visited) return visited;
    }
    return Done{};
  }

 private:
  /// Children of the top or of one node.
  struct Neighbours {
    std::vector<Child> children;
    std::size_t first = 0;  ///< place in their level of the first one
    std::size_t next = 0;   ///< the one to be visited next
  };

  [[nodiscard]] std::size_t depth() const { return open_.size() - 1; }

  Result<Done, EvidenceError> pass_over(std::size_t place) const {
    if (place + 1 == widths_[depth()]) return fail(EvidenceError::malformed);
    return Done{};
  }

  Result<Done, EvidenceError> visit(const PartName& name, std::size_t place) {
    const auto part = take_part(source_, name);
    if (!part) return fail(part.error());
    const std::size_t below = depth() + 1;
    if (below == widths_.size()) return read_leaf_(static_cast<std::uint32_t>(place), *part);
    const std::size_t first = place * kTreeFanOut;
    auto children = read_node(*part, std::min(kTreeFanOut, widths_[below] - first));
    if (!children) return fail(children.error());
    open_.push_back({.children = std::move(*children), .first = first});
    return Done{};
  }

  std::vector<std::size_t> widths_;
  std::vector<Neighbours> open_;  // the way down, the top first
  PartSource& source_;
  const LeafReader& read_leaf_;
};

/// One level less: the names of the nodes over these children.
std::vector<Child> nodes_over(const std::vector<Child>& children, const PartSink& sink) {
  std::vector<Child> nodes;
  for (std::size_t first = 0; first < children.size(); first += kTreeFanOut) {
    const std::span below =
        std::span{children}.subspan(first, std::min(kTreeFanOut, children.size() - first));
    if (std::ranges::all_of(below, is_null)) {
      nodes.emplace_back();
      continue;
    }
    CborWriter writer;
    writer.array(below.size());
    for (const Child& child : below)
      write_child(writer, child);
    nodes.emplace_back(name_of_part(writer.bytes()));
    sink(std::move(writer).take());
  }
  return nodes;
}

}  // namespace

std::optional<Child> read_child(CborReader& reader) {
  if (reader.take_null()) return Child{};
  const auto bytes = reader.byte_string();
  PartName name;
  if (!bytes || bytes->size() != name.size()) return std::nullopt;
  std::ranges::copy(*bytes, name.begin());
  return Child{name};
}

void write_child(CborWriter& writer, const Child& child) {
  if (child) {
    writer.byte_string(*child);
  } else {
    writer.null();
  }
}

std::optional<HashTree> read_hash_tree(CborReader& reader, std::uint32_t max_leaves) {
  const auto elements = reader.array();
  if (!elements || *elements != 2) return std::nullopt;
  const auto leaves = reader.unsigned_integer();
  if (!leaves || *leaves > max_leaves) return std::nullopt;
  const auto count = static_cast<std::size_t>(*leaves);
  auto top = read_children(reader, widths_of(count).front());
  if (!top || (!top->empty() && !top->back())) return std::nullopt;
  return HashTree{static_cast<std::uint32_t>(count), std::move(*top)};
}

void write_hash_tree(CborWriter& writer, const HashTree& tree) {
  writer.array(2);
  writer.unsigned_integer(tree.leaves);
  writer.array(tree.top.size());
  for (const Child& child : tree.top)
    write_child(writer, child);
}

Result<Done, EvidenceError> walk_tree(const HashTree& tree, PartSource& source,
                                      const LeafReader& read_leaf) {
  return Walk{tree, source, read_leaf}.run();
}

HashTree build_tree(std::vector<Child> leaves, const PartSink& sink) {
  while (!leaves.empty() && !leaves.back())
    leaves.pop_back();
  const auto count = static_cast<std::uint32_t>(leaves.size());
  while (leaves.size() > kTreeFanOut)
    leaves = nodes_over(leaves, sink);
  return {count, std::move(leaves)};
}

}  // namespace fedatario
