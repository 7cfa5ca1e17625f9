#include "crypto/trust/lists/status.h"

#include <gtest/gtest.h>

namespace fedatario {
namespace {

TEST(PackedStatuses, TheFirstPositionIsInTheLowestBits) {
  PackedStatuses statuses{8};
  statuses.set(0, Status::annulled);
  statuses.set(1, Status::suspended);
  statuses.set(3, Status::superseded);
  statuses.set(4, Status::superseded);
  EXPECT_EQ(to_hex(statuses.bytes()), "c903");
  EXPECT_EQ(statuses.at(0), Status::annulled);
  EXPECT_EQ(statuses.at(1), Status::suspended);
  EXPECT_EQ(statuses.at(2), Status::valid);
  EXPECT_EQ(statuses.at(3), Status::superseded);
  EXPECT_EQ(statuses.at(4), Status::superseded);
}

TEST(PackedStatuses, AStatusIsReplacedAlone) {
  PackedStatuses statuses{Bytes{0xff}};
  statuses.set(2, Status::annulled);
  EXPECT_EQ(to_hex(statuses.bytes()), "df");
  statuses.set(2, Status::valid);
  EXPECT_EQ(to_hex(statuses.bytes()), "cf");
}

TEST(PackedStatuses, CountsThoseThatAreNotValid) {
  EXPECT_EQ(PackedStatuses{}.count_not_valid(), 0U);
  EXPECT_EQ(PackedStatuses{400}.count_not_valid(), 0U);
  EXPECT_EQ((PackedStatuses{Bytes{0xe4, 0x00, 0xff, 0x80}}.count_not_valid()), 3U + 4U + 1U);
}

TEST(PackedStatuses, KnowsWhereTheLastOneIs) {
  for (const std::size_t last : {0U, 1U, 2U, 3U, 4U, 7U, 8U, 14U, 15U}) {
    PackedStatuses statuses{16};
    statuses.set(last, Status::suspended);
    for (std::size_t position = 0; position < 20; ++position)
      EXPECT_EQ(statuses.is_valid_from(position), position > last) << position << ' ' << last;
  }
}

TEST(ReasonClass, HasTheSpecificationsWords) {
  EXPECT_EQ(word_for(ReasonClass{1}), "content_error");
  EXPECT_EQ(word_for(ReasonClass{2}), "not_entitled");
  EXPECT_EQ(word_for(ReasonClass{3}), "fraud");
  EXPECT_EQ(word_for(ReasonClass{4}), "key_compromise");
  EXPECT_EQ(word_for(ReasonClass{5}), "court_order");
  EXPECT_EQ(word_for(ReasonClass{6}), "other");
}

}  // namespace
}  // namespace fedatario
