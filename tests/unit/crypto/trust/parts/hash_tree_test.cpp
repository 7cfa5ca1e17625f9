#include "crypto/trust/parts/hash_tree.h"

#include <array>
#include <numeric>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "tests/support/part_store.h"

namespace fedatario {
namespace {

class HashTreeTest : public ::testing::Test {
 protected:
  /// The part of leaf n holds n alone.
  Child leaf(std::uint32_t number) {
    CborWriter writer;
    writer.unsigned_integer(number);
    return store_.put(std::move(writer).take());
  }

  std::vector<Child> leaves(std::uint32_t count) {
    std::vector<Child> leaves;
    for (std::uint32_t i = 0; i < count; ++i)
      leaves.push_back(leaf(i));
    return leaves;
  }

  Result<std::vector<std::uint32_t>, EvidenceError> walk(const HashTree& tree) {
    std::vector<std::uint32_t> visited;
    const auto walked = walk_tree(
        tree, store_, [&](std::uint32_t number, ByteView part) -> Result<Done, EvidenceError> {
          CborReader reader{part};
          EXPECT_EQ(reader.unsigned_integer(), number);
          visited.push_back(number);
          return Done{};
        });
    if (!walked) return fail(walked.error());
    return visited;
  }

  static Bytes written(const HashTree& tree) {
    CborWriter writer;
    write_hash_tree(writer, tree);
    return std::move(writer).take();
  }

  static std::optional<HashTree> read(const Bytes& bytes,
                                      std::uint32_t max_leaves = limits::kMaxTreeLeaves) {
    CborReader reader{bytes};
    return read_hash_tree(reader, max_leaves);
  }

  PartName node_of(const std::vector<Child>& children) {
    CborWriter writer;
    writer.array(children.size());
    for (const Child& child : children)
      write_child(writer, child);
    return store_.put(std::move(writer).take());
  }

  PartStore store_;
};

struct Shape {
  std::uint32_t leaves = 0;
  std::size_t top = 0;
  std::size_t nodes = 0;

  friend bool operator==(const Shape&, const Shape&) = default;
};

constexpr auto kShapes = std::to_array<Shape>({{0, 0, 0},
                                               {1, 1, 0},
                                               {15, 15, 0},
                                               {16, 16, 0},
                                               {17, 2, 2},
                                               {255, 16, 16},
                                               {256, 16, 16},
                                               {257, 2, 17 + 2},
                                               {977, 4, 62 + 4},
                                               {4'095, 16, 256 + 16},
                                               {4'096, 16, 256 + 16}});

TEST_F(HashTreeTest, NumberOfLeavesDecidesTheShape) {
  for (const Shape& shape : kShapes) {
    store_.parts().clear();
    const HashTree tree = build_tree(leaves(shape.leaves), store_.sink());
    const std::size_t nodes = store_.parts().size() - shape.leaves;
    EXPECT_EQ((Shape{tree.leaves, tree.top.size(), nodes}), shape) << shape.leaves;
  }
}

TEST_F(HashTreeTest, EveryShapeRoundTripsAndIsWalkedInOrder) {
  for (const Shape& shape : kShapes) {
    const HashTree tree = build_tree(leaves(shape.leaves), store_.sink());
    EXPECT_EQ(read(written(tree)), tree) << shape.leaves;
    std::vector<std::uint32_t> expected(shape.leaves);
    std::iota(expected.begin(), expected.end(), 0U);
    EXPECT_EQ(walk(tree), expected) << shape.leaves;
  }
}

TEST_F(HashTreeTest, NullLeavesAreNotVisited) {
  std::vector<Child> some(700);
  for (const std::uint32_t number : {3U, 17U, 300U, 699U})
    some[number] = leaf(number);
  const HashTree tree = build_tree(some, store_.sink());
  EXPECT_EQ(tree.leaves, 700U);
  EXPECT_EQ(walk(tree).value(), (std::vector<std::uint32_t>{3, 17, 300, 699}));
}

TEST_F(HashTreeTest, NodesOverNullsAloneAreNull) {
  std::vector<Child> some(700);
  some[3] = leaf(3);
  some[699] = leaf(699);
  const HashTree tree = build_tree(some, store_.sink());
  ASSERT_EQ(tree.top.size(), 3U);
  EXPECT_TRUE(tree.top[0]);
  EXPECT_FALSE(tree.top[1]);
  EXPECT_TRUE(tree.top[2]);
}

TEST_F(HashTreeTest, NullLeavesAtTheEndAreCut) {
  auto some = leaves(17);
  some.resize(300);
  const HashTree tree = build_tree(some, store_.sink());
  EXPECT_EQ(tree, build_tree(leaves(17), store_.sink()));
  EXPECT_EQ(build_tree(std::vector<Child>(300), store_.sink()), HashTree{});
}

TEST_F(HashTreeTest, ATopOfAnotherLengthIsRefused) {
  for (const std::uint32_t count : {0U, 1U, 16U, 17U, 256U, 257U, 4'096U}) {
    const HashTree tree = build_tree(leaves(count), store_.sink());
    HashTree longer = tree;
    longer.top.insert(longer.top.begin(), leaf(0));
    EXPECT_FALSE(read(written(longer))) << count;
    if (tree.top.empty()) continue;
    HashTree shorter = tree;
    shorter.top.erase(shorter.top.begin());
    EXPECT_FALSE(read(written(shorter))) << count;
  }
}

TEST_F(HashTreeTest, MoreLeavesThanAllowedAreRefused) {
  const Bytes bytes = written(build_tree(leaves(7), store_.sink()));
  EXPECT_TRUE(read(bytes, 7));
  EXPECT_FALSE(read(bytes, 6));
  EXPECT_FALSE(read(written({limits::kMaxTreeLeaves + 1, {leaf(0), leaf(1)}})));
}

TEST_F(HashTreeTest, ATopThatEndsInNullIsRefused) {
  EXPECT_FALSE(read(written({2, {leaf(0), {}}})));
  EXPECT_FALSE(read(written({2, {{}, {}}})));
  EXPECT_FALSE(read(written({17, {leaf(0), {}}})));
  EXPECT_TRUE(read(written({2, {{}, leaf(1)}})));
}

TEST_F(HashTreeTest, ALastLeafThatIsNullIsRefusedBelowTheTopToo) {
  const HashTree tree{18, {node_of(leaves(16)), node_of({leaf(16), {}})}};
  EXPECT_EQ(walk(tree).error(), EvidenceError::malformed);
  const HashTree deep{258, {node_of({node_of(leaves(16))}), node_of({Child{}})}};
  EXPECT_EQ(walk(deep).error(), EvidenceError::malformed);
}

TEST_F(HashTreeTest, ANodeOfAnotherLengthIsRefused) {
  const PartName full = node_of(leaves(16));
  EXPECT_EQ(walk({18, {full, node_of({leaf(16)})}}).error(), EvidenceError::malformed);
  EXPECT_EQ(walk({17, {full, node_of({leaf(16), leaf(17)})}}).error(), EvidenceError::malformed);
  EXPECT_EQ(walk({17, {node_of(leaves(15)), node_of({leaf(16)})}}).error(),
            EvidenceError::malformed);
  EXPECT_TRUE(walk({17, {full, node_of({leaf(16)})}}));
}

TEST_F(HashTreeTest, ANodeOfNullsAloneIsRefused) {
  const HashTree tree{17, {node_of(std::vector<Child>(16)), node_of({leaf(16)})}};
  EXPECT_EQ(walk(tree).error(), EvidenceError::malformed);
}

TEST_F(HashTreeTest, OnlyNamesAndNullsAreChildren) {
  const auto child = [](const std::string& hex) {
    const Bytes bytes = from_hex(hex).value();
    CborReader reader{bytes};
    return read_child(reader);
  };
  const std::string zeros(64, '0');
  EXPECT_EQ(child("f6"), std::optional<Child>{std::in_place});
  EXPECT_EQ(child("5820" + zeros), std::optional<Child>{PartName{}});
  for (const std::string& hex : {"581f" + zeros.substr(2), "5821" + zeros + "00", "7820" + zeros,
                                 std::string{"00"}, std::string{}}) {
    EXPECT_FALSE(child(hex)) << hex;
  }
}

TEST_F(HashTreeTest, BytesBehindANodeAreRefused) {
  const PartName full = node_of(leaves(16));
  Bytes longer = store_.parts().at(node_of({leaf(16)}));
  longer.push_back(0);
  EXPECT_EQ(walk({17, {full, store_.put(longer)}}).error(), EvidenceError::malformed);
}

TEST_F(HashTreeTest, EachPartIsHeldAgainstItsName) {
  const HashTree tree = build_tree(leaves(300), store_.sink());
  const auto honest = store_.parts();
  for (const auto& [name, bytes] : honest) {
    store_.parts().at(name).push_back(0);
    EXPECT_EQ(walk(tree).error(), EvidenceError::wrong_part);
    store_.parts().erase(name);
    EXPECT_EQ(walk(tree).error(), EvidenceError::missing_part);
    store_.parts() = honest;
  }
}

TEST_F(HashTreeTest, TheReadersErrorStopsTheWalk) {
  const HashTree tree = build_tree(leaves(20), store_.sink());
  unsigned visits = 0;
  const auto walked =
      walk_tree(tree, store_, [&](std::uint32_t number, ByteView) -> Result<Done, EvidenceError> {
        ++visits;
        if (number == 4) return fail(EvidenceError::older);
        return Done{};
      });
  EXPECT_EQ(walked.error(), EvidenceError::older);
  EXPECT_EQ(visits, 5U);
}

}  // namespace
}  // namespace fedatario
