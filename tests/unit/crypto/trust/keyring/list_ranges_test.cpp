#include "crypto/trust/keyring/list_ranges.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

Bytes written(const ListRanges& lists) {
  CborWriter writer;
  write_list_ranges(writer, lists);
  return std::move(writer).take();
}

std::optional<ListRanges> read(const Bytes& bytes) {
  CborReader reader{bytes};
  return read_list_ranges(reader);
}

TEST(ListRanges, HoldBothEnds) {
  const ListRanges lists{{{3, 5}, {9, 9}}};
  for (std::uint32_t list = 0; list < 12; ++list) {
    const bool within = (3 <= list && list <= 5) || list == 9;
    EXPECT_EQ(lists.contains(list), within) << list;
  }
}

TEST(ListRanges, HoldNoMoreThanTheyName) {
  EXPECT_FALSE((ListRanges{{{3, 5}}}.contains(65'536 + 3)));
  EXPECT_FALSE(ListRanges{}.contains(0));
  EXPECT_EQ(ListRanges::only(7), (ListRanges{{{7, 7}}}));
}

TEST(ListRanges, RoundTrip) {
  for (const ListRanges& lists :
       {ListRanges{}, ListRanges{{{0, 4'095}}}, ListRanges{{{0, 0}, {2, 7}, {4'095, 4'095}}}}) {
    EXPECT_EQ(read(written(lists)), lists);
  }
  EXPECT_EQ(to_hex(written({{{0, 0}, {2, 300}}})), "82820000820219012c");
}

TEST(ListRanges, EverySetHasOneSpelling) {
  EXPECT_FALSE(is_canonical({{{5, 4}}})) << "backwards";
  EXPECT_FALSE(is_canonical({{{0, 4}, {4, 6}}})) << "they overlap";
  EXPECT_FALSE(is_canonical({{{0, 4}, {5, 6}}})) << "they touch";
  EXPECT_FALSE(is_canonical({{{6, 7}, {0, 4}}})) << "they fall";
  EXPECT_FALSE(is_canonical({{{0, 4'096}}})) << "no such list";
  EXPECT_FALSE(is_canonical({{{65'535, 65'535}}})) << "no such list";
  EXPECT_TRUE(is_canonical({{{0, 4}, {6, 6}}}));
  EXPECT_FALSE(read(written({{{0, 4}, {5, 6}}})));
  EXPECT_FALSE(read(written({{{0, 4'096}}})));
}

TEST(ListRanges, AreAtMostSixteen) {
  ListRanges lists;
  for (std::uint16_t i = 0; i < 16; ++i)
    lists.ranges.push_back({static_cast<std::uint16_t>(i * 2), static_cast<std::uint16_t>(i * 2)});
  EXPECT_EQ(read(written(lists)), lists);
  lists.ranges.push_back({32, 32});
  EXPECT_FALSE(is_canonical(lists));
  EXPECT_FALSE(read(written(lists)));
}

TEST(ListRanges, OtherShapesAreRefused) {
  for (const char* hex : {"", "00", "8100", "818100", "8183000000", "81820020", "8182006130",
                          "818200", "8182001801"}) {
    EXPECT_FALSE(read(from_hex(hex).value())) << hex;
  }
}

}  // namespace
}  // namespace fedatario
