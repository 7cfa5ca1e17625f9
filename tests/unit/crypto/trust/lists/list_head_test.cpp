#include "crypto/trust/lists/list_head.h"

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

HashTree tree_of(std::uint32_t leaves) {
  std::size_t top = leaves;
  while (top > 16)
    top = (top + 15) / 16;
  return {leaves, std::vector<Child>(top, PartName{1})};
}

ListHead head_of(std::uint32_t positions) {
  return {.number = 4'095,
          .version = 4'294'967'295,
          .as_of = {1'772'323'200},
          .complete_through = {1'772'323'200},
          .positions = positions,
          .status = tree_of((positions + 131'071) / 131'072),
          .issued = tree_of((positions + 1'023) / 1'024),
          .details = tree_of((positions + 4'095) / 4'096)};
}

/// Whether the head after one change is still read, and then the same.
template <class Change>
bool is_read(Change change) {
  ListHead head = head_of(1'000'000);
  change(head);
  const auto read = decode_list_head(encode_list_head(head));
  if (!read) return false;
  EXPECT_EQ(*read, head);
  return true;
}

TEST(ListHead, RoundTrips) {
  for (const std::uint32_t positions : {0U, 1U, 1'024U, 1'025U, 131'073U, 1'000'000U, 1'048'576U}) {
    const ListHead head = head_of(positions);
    EXPECT_EQ(decode_list_head(encode_list_head(head)), head) << positions;
    EXPECT_TRUE(is_consistent(head)) << positions;
  }
}

TEST(ListHead, ValuesOutOfRangeAreRefused) {
  EXPECT_TRUE(is_read([](ListHead&) {}));
  EXPECT_FALSE(is_read([](ListHead& head) { head.number = 4'096; }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.version = 0; }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.as_of = {limits::kFirstInstant - 1}; }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.as_of = {limits::kLastInstant + 1}; }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.complete_through = {0}; }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.positions = 1'048'577; }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.details = tree_of(4'097); }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.issued.top.pop_back(); }));
  EXPECT_FALSE(is_read([](ListHead& head) { head.status.top[3].reset(); }));
  EXPECT_TRUE(is_read([](ListHead& head) { head.issued.top[1].reset(); }));
}

TEST(ListHead, EveryTruncationIsRefused) {
  const Bytes content = encode_list_head(head_of(1));
  for (std::size_t size = 0; size < content.size(); ++size)
    EXPECT_FALSE(decode_list_head(ByteView{content}.first(size))) << size;
}

TEST(ListHead, NothingMayStandBehind) {
  Bytes content = encode_list_head(head_of(1));
  content.push_back(0);
  EXPECT_FALSE(decode_list_head(content));
}

// Array head, "fedatario list", version of the format.
TEST(ListHead, OpeningIsFixed) {
  for (std::size_t i = 0; i < 1 + 15 + 1; ++i) {
    Bytes content = encode_list_head(head_of(1));
    content[i] = static_cast<Byte>(content[i] ^ 1U);
    EXPECT_FALSE(decode_list_head(content)) << i;
  }
}

TEST(ListHead, PositionsDecideTheLeaves) {
  for (const std::uint32_t positions : {1U, 4'096U, 131'072U, 131'073U, 1'048'576U}) {
    for (HashTree ListHead::*tree : {&ListHead::status, &ListHead::issued, &ListHead::details}) {
      ListHead head = head_of(positions);
      ++(head.*tree).leaves;
      EXPECT_FALSE(is_consistent(head)) << positions;
    }
  }
}

TEST(ListHead, OnlyDetailsMayHaveFewerLeaves) {
  for (HashTree ListHead::*tree : {&ListHead::status, &ListHead::issued, &ListHead::details}) {
    ListHead head = head_of(1'000'000);
    --(head.*tree).leaves;
    EXPECT_EQ(is_consistent(head), tree == &ListHead::details);
  }
}

TEST(ListHead, DatesStandInOrder) {
  ListHead head = head_of(1);
  head.complete_through.seconds = head.as_of.seconds + 1;
  EXPECT_FALSE(is_consistent(head));
}

}  // namespace
}  // namespace fedatario
