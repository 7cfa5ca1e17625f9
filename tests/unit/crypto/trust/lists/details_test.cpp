#include "crypto/trust/lists/details.h"

#include <algorithm>
#include <iterator>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "crypto/trust/lists/details_records.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_lists.h"

namespace fedatario {
namespace {

using samples::kListsAsOf;

/// Beyond the part's own length: four bytes of 2020 on.
constexpr const char* kSince = "5e0be100";

DetailsRecord superseded(std::uint32_t position) {
  return {.position = position,
          .status = Status::superseded,
          .since = {limits::kFirstInstant},
          .reason = {},
          .successor = 99'999'999,
          .rectified_since = kListsAsOf};
}

class DetailsTest : public ::testing::Test {
 protected:
  Result<std::vector<DetailsRecord>, EvidenceError> read(std::uint32_t leaf, const PartName& name) {
    const auto part = take_part(store_, name);
    return read_details_leaf(leaf, part.value(), store_, kListsAsOf);
  }

  Bytes part_of(ByteView records) const {
    CborWriter writer;
    writer.byte_string(records);
    return std::move(writer).take();
  }

  Result<std::vector<DetailsRecord>, EvidenceError> read_records(const std::string& hex) {
    return read_details_leaf(0, part_of(from_hex(hex).value()), store_, kListsAsOf);
  }

  EvidenceError error_of(const std::string& hex) { return read_records(hex).error(); }

  /// A leaf of names, whatever stands under them.
  Bytes named(const std::vector<Child>& quarters) const {
    CborWriter writer;
    writer.array(quarters.size());
    for (const Child& quarter : quarters)
      write_child(writer, quarter);
    return std::move(writer).take();
  }

  EvidenceError error_of_named(const std::vector<Child>& quarters) {
    return read_details_leaf(0, named(quarters), store_, kListsAsOf).error();
  }

  /// The names that the leaf over these records has.
  std::vector<Child> quarters_of(const std::vector<DetailsRecord>& records) {
    const Child leaf = write_details_leaf(records, store_.sink());
    CborReader reader{store_.parts().at(leaf.value())};
    std::vector<Child> quarters(static_cast<std::size_t>(reader.array().value()));
    for (Child& quarter : quarters)
      quarter = read_child(reader).value();
    return quarters;
  }

  PartStore store_;
};

std::vector<DetailsRecord> all_superseded(std::uint32_t count) {
  std::vector<DetailsRecord> records;
  for (std::uint32_t position = 0; position < count; ++position)
    records.push_back(superseded(position));
  return records;
}

/// Some records of the leaf 2; the higher the seed, the more.
std::vector<DetailsRecord> random_leaf(unsigned seed) {
  samples::ListShape shape{.positions = 3 * limits::kPositionsPerDetails};
  shape.superseded = 20 * seed;
  shape.rectified = 25 * seed;
  const CertificateList list = samples::random_list(shape, seed);
  std::vector<DetailsRecord> records;
  std::ranges::copy_if(list.details, std::back_inserter(records), [](const auto& record) {
    return record.position / limits::kPositionsPerDetails == 2;
  });
  return records;
}

TEST_F(DetailsTest, RandomLeavesRoundTrip) {
  for (unsigned seed = 0; seed < 40; ++seed) {
    const auto records = random_leaf(seed);
    const Child name = write_details_leaf(records, store_.sink());
    EXPECT_EQ(read(2, name.value()), records) << seed;
  }
}

TEST_F(DetailsTest, NoRecordsAreNull) {
  EXPECT_FALSE(write_details_leaf({}, store_.sink()));
  EXPECT_TRUE(store_.parts().empty());
}

TEST_F(DetailsTest, EachClassHasItsFields) {
  const auto records = read_records(std::string{"1001"} + kSince + "06" +  // annulled
                                    "6002" + kSince + "05" + kSince +      // suspended
                                    "3003" + kSince + "05f5e0ff" + "4fff" + kSince);
  ASSERT_TRUE(records);
  const Instant first{limits::kFirstInstant};
  EXPECT_EQ(*records, (std::vector<DetailsRecord>{
                          {1, Status::annulled, first, ReasonClass::other, 0, {}},
                          {2, Status::suspended, first, ReasonClass::court_order, 0, first},
                          {3, Status::superseded, first, {}, 99'999'999, {}},
                          {4'095, Status::valid, {}, {}, 0, first}}));
}

TEST_F(DetailsTest, PositionsAreThoseOfTheLeaf) {
  const Bytes part = part_of(from_hex(std::string{"4fff"} + kSince).value());
  EXPECT_EQ(read_details_leaf(255, part, store_, kListsAsOf)->front().position, 1'048'575U);
}

TEST_F(DetailsTest, EveryTruncationOfALeafIsRefused) {
  const std::vector<DetailsRecord> records{superseded(0), superseded(1), superseded(4'095)};
  const Child name = write_details_leaf(records, store_.sink());
  const Bytes part = store_.parts().at(name.value());
  for (std::size_t size = 0; size < part.size(); ++size) {
    EXPECT_EQ(read_details_leaf(0, ByteView{part}.first(size), store_, kListsAsOf).error(),
              EvidenceError::malformed);
  }
}

TEST_F(DetailsTest, RecordsAreWhole) {
  const Bytes bytes = write_records(all_superseded(3));
  for (std::size_t size = 0; size <= bytes.size(); ++size) {
    const auto cut = read_details_leaf(0, part_of(ByteView{bytes}.first(size)), store_, kListsAsOf);
    EXPECT_EQ(cut.has_value(), size != 0 && size % 14 == 0) << size;
  }
}

TEST_F(DetailsTest, ValuesOutOfRangeAreRefused) {
  const std::string since = kSince;
  const auto malformed = EvidenceError::malformed;
  EXPECT_EQ(error_of("9000" + since + "01"), malformed) << "the reserved bit";
  EXPECT_EQ(error_of("0000" + since), malformed) << "neither a class nor rectified";
  EXPECT_EQ(error_of("00005e0be10001"), malformed);
  EXPECT_EQ(error_of("1000" + since + "00"), malformed) << "reason 0";
  EXPECT_EQ(error_of("1000" + since + "07"), malformed) << "reason 7";
  EXPECT_EQ(error_of("2000" + since + "ff"), malformed) << "reason 255";
  EXPECT_EQ(error_of("3000" + since + "00000000"), malformed) << "successor 0";
  EXPECT_EQ(error_of("3000" + since + "05f5e100"), malformed) << "successor 100,000,000";
  EXPECT_EQ(error_of("10005e0be0ff01"), malformed) << "since 2019";
  EXPECT_EQ(error_of("40005e0be0ff"), malformed) << "rectified in 2019";
}

TEST_F(DetailsTest, RecordsRise) {
  const std::string since = kSince;
  EXPECT_TRUE(read_records("4000" + since + "4001" + since));
  EXPECT_EQ(error_of("4001" + since + "4001" + since), EvidenceError::malformed);
  EXPECT_EQ(error_of("4001" + since + "4000" + since), EvidenceError::malformed);
}

TEST_F(DetailsTest, InstantsAreNotLaterThanTheList) {
  const std::string as_of = "69a38180";
  ASSERT_EQ(0x69a38180, kListsAsOf.seconds);
  const std::string later = "69a38181";
  EXPECT_TRUE(read_records("5000" + as_of + "01" + as_of));
  EXPECT_EQ(error_of("1000" + later + "01"), EvidenceError::inconsistent);
  EXPECT_EQ(error_of("4000" + later), EvidenceError::inconsistent);
  // What is malformed behind it comes first.
  EXPECT_EQ(error_of("4000" + later + "4000" + later), EvidenceError::malformed);
}

TEST_F(DetailsTest, OtherShapesAreRefused) {
  for (const std::string& hex :
       {std::string{}, std::string{"40"}, std::string{"00"}, std::string{"6640005e0be100"},
        std::string{"4640005e0be10000"}, std::string{"580640005e0be100"}, std::string{"80"},
        std::string{"84f6f6f6f6"}, std::string{"83f6f6f6"}, std::string{"8400f6f6f6"}}) {
    const Bytes part = from_hex(hex).value();
    EXPECT_EQ(read_details_leaf(0, part, store_, kListsAsOf).error(), EvidenceError::malformed)
        << hex;
  }
}

// 1,142 records of 14 bytes and two of 6.
TEST_F(DetailsTest, ALeafOfSixteenThousandBytesIsOnePart) {
  std::vector<DetailsRecord> records = all_superseded(1'142);
  for (const std::uint32_t position : {4'000U, 4'001U})
    records.push_back({position, Status::valid, {}, {}, 0, kListsAsOf});
  const Child leaf = write_details_leaf(records, store_.sink());
  EXPECT_EQ(store_.parts().size(), 1U);
  EXPECT_EQ(store_.parts().at(leaf.value()).size(), 16'003U);
  EXPECT_EQ(read(0, *leaf), records);
}

TEST_F(DetailsTest, AByteMoreMakesFourQuarters) {
  std::vector<DetailsRecord> records = all_superseded(1'142);
  records.push_back({4'000, Status::valid, {}, {}, 0, kListsAsOf});
  records.push_back({4'001, Status::annulled, kListsAsOf, ReasonClass::fraud, 0, {}});
  const Child leaf = write_details_leaf(records, store_.sink());
  EXPECT_EQ(store_.parts().size(), 1U + 3U);
  EXPECT_EQ(read(0, leaf.value()), records);
  EXPECT_EQ(quarters_of(records).size(), 4U);
  EXPECT_FALSE(quarters_of(records).at(2));
}

TEST_F(DetailsTest, TheLargestLeafFits) {
  const auto records = all_superseded(limits::kPositionsPerDetails);
  const Child name = write_details_leaf(records, store_.sink());
  EXPECT_EQ(read(0, name.value()), records);
  for (const auto& [_, part] : store_.parts())
    EXPECT_LE(part.size(), limits::kMaxPartBytes);
}

TEST_F(DetailsTest, QuartersThatFitOnePartAreRefused) {
  const Child quarter = store_.put(part_of(write_records(all_superseded(1'024))));
  EXPECT_EQ(error_of_named({quarter, {}, {}, {}}), EvidenceError::malformed);
}

TEST_F(DetailsTest, ALeafThatNeedsQuartersIsRefused) {
  const Bytes fitting = write_records(all_superseded(1'142));
  EXPECT_TRUE(read_details_leaf(0, part_of(fitting), store_, kListsAsOf));
  const Bytes larger = write_records(all_superseded(1'143));
  EXPECT_EQ(read_details_leaf(0, part_of(larger), store_, kListsAsOf).error(),
            EvidenceError::malformed);
}

TEST_F(DetailsTest, RecordsStandInTheirOwnQuarter) {
  auto quarters = quarters_of(all_superseded(4'096));
  std::swap(quarters[1], quarters[2]);
  EXPECT_EQ(error_of_named(quarters), EvidenceError::malformed);
}

TEST_F(DetailsTest, QuartersAreReadAsStrictly) {
  const auto quarters = quarters_of(all_superseded(4'096));
  EXPECT_TRUE(read_details_leaf(0, named(quarters), store_, kListsAsOf));
  Bytes behind = store_.parts().at(quarters[2].value());
  behind.push_back(0);
  for (const Bytes& third :
       {part_of({}), named(quarters), behind, part_of(Bytes(14'337)), Bytes{0}}) {
    auto changed = quarters;
    changed[2] = store_.put(third);
    EXPECT_EQ(error_of_named(changed), EvidenceError::malformed) << third.size();
  }
}

TEST_F(DetailsTest, QuartersAreFourAndNoLongerThanAPart) {
  auto quarters = quarters_of(all_superseded(4'096));
  auto five = quarters;
  five.emplace_back();
  EXPECT_EQ(error_of_named(five), EvidenceError::malformed);
  quarters[2] = store_.put(Bytes(limits::kMaxPartBytes + 1));
  EXPECT_EQ(error_of_named(quarters), EvidenceError::too_long);
}

TEST_F(DetailsTest, QuartersAreHeldAgainstTheirNames) {
  const auto quarters = quarters_of(all_superseded(4'096));
  store_.parts().at(quarters[3].value()).back() ^= 1U;
  EXPECT_EQ(error_of_named(quarters), EvidenceError::wrong_part);
  store_.parts().erase(quarters[3].value());
  EXPECT_EQ(error_of_named(quarters), EvidenceError::missing_part);
}

TEST(DetailsRecord, IsLegalWithTheMembersOfItsStatusAlone) {
  DetailsRecord record = superseded(0);
  EXPECT_TRUE(is_legal(record));
  record.reason = ReasonClass::fraud;
  EXPECT_FALSE(is_legal(record));
  record = {0, Status::annulled, kListsAsOf, {}, 0, {}};
  EXPECT_FALSE(is_legal(record));
  record.reason = ReasonClass::fraud;
  EXPECT_TRUE(is_legal(record));
  record.successor = 1;
  EXPECT_FALSE(is_legal(record));
  EXPECT_FALSE(is_legal({}));
  record = {};
  record.rectified_since = kListsAsOf;
  EXPECT_TRUE(is_legal(record));
  record.since = kListsAsOf;
  EXPECT_FALSE(is_legal(record));
}

}  // namespace
}  // namespace fedatario
