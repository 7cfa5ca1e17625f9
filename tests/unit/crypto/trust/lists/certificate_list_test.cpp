#include "crypto/trust/lists/certificate_list.h"

#include <functional>
#include <utility>

#include <gtest/gtest.h>

#include "crypto/cose/sign1.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/lists/list_head.h"
#include "crypto/trust/lists/status_token.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_lists.h"
#include "tests/support/seed_signer.h"

namespace fedatario {
namespace {

using samples::kListsAsOf;

class CertificateListTest : public ::testing::Test {
 protected:
  PartName write(const CertificateList& list) {
    return write_certificate_list(list, {}, signer_, store_.sink()).value();
  }

  Result<CertificateList, EvidenceError> read(ByteView head) {
    return read_certificate_list(head, place_, publishers_, store_);
  }

  Result<CertificateList, EvidenceError> read(const PartName& head) {
    const Bytes part = store_.parts().at(head);
    return read(part);
  }

  Bytes signed_content(ByteView content) const {
    const Kid kid = signer_.public_key().kid();
    const auto signature = signer_.sign(cose::sig_structure(kid, content)).value();
    return cose::serialize_sign1(kid, content, signature);
  }

  ListHead head_at(const PartName& name) {
    const auto envelope = cose::parse_sign1(store_.parts().at(name), limits::kMaxPartBytes);
    return decode_list_head(envelope.value().payload).value();
  }

  /// What is said of a small list's head after one change to its content.
  EvidenceError error_after(const std::function<void(ListHead&)>& change) {
    ListHead head = head_at(write(small()));
    change(head);
    return read(signed_content(encode_list_head(head))).error();
  }

  /// As this publisher publishes it.
  CertificateList random_list(const samples::ListShape& shape, unsigned seed) const {
    CertificateList list = samples::random_list(shape, seed);
    list.publisher = signer_.public_key().kid();
    return list;
  }

  /// What is said of the head where a part has other bytes than its name's.
  EvidenceError error_with(const PartName& head, const PartName& name, const Bytes& bytes) {
    const Bytes honest = std::exchange(store_.parts().at(name), bytes);
    const auto error = read(head).error();
    store_.parts().at(name) = honest;
    return error;
  }

  /// What is said of the small list under the details of another.
  EvidenceError error_with_details_of(const CertificateList& other) {
    const ListHead taken = head_at(write(other));
    return error_after([&taken](ListHead& head) { head.details = taken.details; });
  }

  /// Five certificates: valid, annulled, none, rectified, superseded.
  static CertificateList small() {
    CertificateList list = samples::random_list({}, 0);
    list.issued = {{11}, {12}, {}, {14}, {15}};
    list.statuses = PackedStatuses{limits::kPositionsPerToken};
    list.statuses.set(1, Status::annulled);
    list.statuses.set(4, Status::superseded);
    list.details = {{1, Status::annulled, kListsAsOf, ReasonClass::fraud, 0, {}},
                    {3, Status::valid, {}, {}, 0, kListsAsOf},
                    {4, Status::superseded, kListsAsOf, {}, 77, {}}};
    return list;
  }

  SeedSigner signer_{0x21};
  SeedSigner stranger_{0x22};
  Publishers publishers_{samples::list_publisher(signer_)};
  ListPlace place_{7, kListsAsOf};
  PartStore store_;
};

TEST_F(CertificateListTest, RandomListsRoundTrip) {
  unsigned seed = 0;
  for (const std::uint32_t positions :
       {0U, 1U, 2U, 1'023U, 1'024U, 1'025U, 4'096U, 4'097U, 16'385U, 131'072U, 131'073U}) {
    const CertificateList list = random_list({.positions = positions}, ++seed);
    const auto read_back = read(write(list));
    EXPECT_EQ(read_back, list) << positions;
  }
}

TEST_F(CertificateListTest, AFullListRoundTrips) {
  const CertificateList list = random_list({.positions = limits::kListPositions}, 1);
  const PartName head = write(list);
  EXPECT_EQ(head_at(head).status.leaves, 8U);
  EXPECT_EQ(head_at(head).issued.leaves, 1'024U);
  EXPECT_LE(head_at(head).details.leaves, 256U);
  EXPECT_EQ(read(head), list);
}

TEST_F(CertificateListTest, SparseAndCrowdedListsRoundTrip) {
  for (const samples::ListShape& shape :
       {samples::ListShape{.positions = 70'000, .absent = 999},
        samples::ListShape{.positions = 20'000, .absent = 0, .annulled = 300, .superseded = 600},
        samples::ListShape{.positions = 9'000,
        .absent = 0,
        .annulled = 0,
        .superseded = 1'000,
        .rectified = 1'000},
        samples::ListShape{
            .positions = 9'000, .annulled = 0, .suspended = 0, .superseded = 0, .rectified = 0}}) {
    const CertificateList list = random_list(shape, shape.positions);
    EXPECT_EQ(read(write(list)), list) << shape.positions;
  }
}

TEST_F(CertificateListTest, AnswersByPosition) {
  const CertificateList list = read(write(small())).value();
  EXPECT_EQ(list.entry_at(0), IssuedEntry{11});
  EXPECT_TRUE(list.entry_at(2).is_absent());
  EXPECT_TRUE(list.entry_at(5).is_absent());
  EXPECT_TRUE(list.entry_at(4'294'967'295).is_absent());
  EXPECT_EQ(list.status_at(1), Status::annulled);
  EXPECT_EQ(list.status_at(5), Status::valid);
  EXPECT_EQ(list.status_at(4'294'967'295), Status::valid);
  ASSERT_NE(list.details_at(4), nullptr);
  EXPECT_EQ(list.details_at(4)->successor, 77U);
  EXPECT_EQ(list.details_at(0), nullptr);
  EXPECT_EQ(list.details_at(5), nullptr);
}

TEST_F(CertificateListTest, NoFlippedBitOfTheHeadIsAccepted) {
  const Bytes head = store_.parts().at(write(small()));
  for (std::size_t bit = 0; bit < head.size() * 8; ++bit) {
    Bytes flipped = head;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    EXPECT_FALSE(read(flipped)) << bit;
  }
}

TEST_F(CertificateListTest, NoFlippedBitOfAPartIsAccepted) {
  const PartName head = write(small());
  const auto honest = store_.parts();
  for (const auto& [name, part] : honest) {
    if (name == head) continue;
    for (std::size_t bit = 0; bit < part.size() * 8; ++bit) {
      Bytes flipped = part;
      flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
      EXPECT_EQ(error_with(head, name, flipped), EvidenceError::wrong_part);
    }
  }
}

TEST_F(CertificateListTest, ASmallListIsAHeadAndOnePartOfEachTree) {
  write(small());
  EXPECT_EQ(store_.parts().size(), 4U);
}

TEST_F(CertificateListTest, EachPartMustBeThere) {
  const PartName head = write(small());
  const auto honest = store_.parts();
  for (const auto& [name, part] : honest) {
    if (name == head) continue;
    store_.parts().erase(name);
    EXPECT_EQ(read(head).error(), EvidenceError::missing_part);
    store_.parts() = honest;
  }
}

// Each step's word, with everything behind it wrong too.
TEST_F(CertificateListTest, HeadIsCheckedInTheSpecificationsOrder) {
  ListHead head = head_at(write(small()));
  head.number = 8;
  head.as_of = {limits::kFirstInstant - 1};
  Bytes part = signed_content(encode_list_head(head));
  part.back() ^= 1U;

  Bytes broken = part;
  broken[0] ^= 1U;
  publishers_.clear();
  EXPECT_EQ(read(broken).error(), EvidenceError::malformed);
  EXPECT_EQ(read(part).error(), EvidenceError::unknown_publisher);
  publishers_ = {samples::list_publisher(signer_)};
  publishers_.front().lists = ListRanges::only(8);
  EXPECT_EQ(read(part).error(), EvidenceError::publisher_not_allowed);
  publishers_.front().lists = ListRanges::only(7);
  EXPECT_EQ(read(part).error(), EvidenceError::bad_signature);
  part.back() ^= 1U;
  publishers_.front().valid_until = {0};
  EXPECT_EQ(read(part).error(), EvidenceError::malformed);
  head.as_of = kListsAsOf;
  part = signed_content(encode_list_head(head));
  EXPECT_EQ(read(part).error(), EvidenceError::publisher_not_allowed);
  publishers_ = {samples::list_publisher(signer_)};
  store_.parts().clear();
  EXPECT_EQ(read(part).error(), EvidenceError::inconsistent);
  head.number = 7;
  EXPECT_EQ(read(signed_content(encode_list_head(head))).error(), EvidenceError::missing_part);
}

TEST_F(CertificateListTest, AHeadLongerThanAPartIsRefused) {
  EXPECT_EQ(read(Bytes(limits::kMaxPartBytes + 1)).error(), EvidenceError::too_long);
}

TEST_F(CertificateListTest, DatesAndLeavesThatContradictAreRefused) {
  const auto inconsistent = EvidenceError::inconsistent;
  EXPECT_EQ(error_after([](ListHead& head) { head.number = 8; }), inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) { ++head.as_of.seconds; }), inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) { head.complete_through = head.as_of + days(1); }),
            inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) { head.positions = 0; }), inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) { head.positions = 1'025; }), inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) { head.issued = {}; }), inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) {
              head.details = {2, {PartName{}, PartName{}}};
            }),
            inconsistent);
}

TEST_F(CertificateListTest, TheLastBlockEndsAtThePositions) {
  EXPECT_EQ(error_after([](ListHead& head) { head.positions = 4; }), EvidenceError::inconsistent);
  EXPECT_EQ(error_after([](ListHead& head) { head.positions = 6; }), EvidenceError::inconsistent);
}

// The details are those of another list, which agree with its other trees.
TEST_F(CertificateListTest, ARecordOfAnotherClassThanTheStatusIsRefused) {
  CertificateList other = small();
  other.statuses.set(1, Status::suspended);
  other.details[0].status = Status::suspended;
  EXPECT_EQ(error_with_details_of(other), EvidenceError::inconsistent);
}

TEST_F(CertificateListTest, ARecordWithAClassOfAValidCertificateIsRefused) {
  CertificateList other = small();
  other.statuses.set(0, Status::suspended);
  other.details.insert(other.details.begin(),
                       {0, Status::suspended, kListsAsOf, ReasonClass::other, 0, {}});
  EXPECT_EQ(error_with_details_of(other), EvidenceError::inconsistent);
}

TEST_F(CertificateListTest, AStatusWithoutARecordIsRefused) {
  CertificateList other = small();
  other.statuses.set(4, Status::valid);
  other.details.pop_back();
  EXPECT_EQ(error_with_details_of(other), EvidenceError::inconsistent);
}

TEST_F(CertificateListTest, ARecordWithoutAnEntryIsRefused) {
  CertificateList other = small();
  other.issued[2] = {13};
  other.details.insert(other.details.begin() + 1, {2, Status::valid, {}, {}, 0, kListsAsOf});
  EXPECT_EQ(error_with_details_of(other), EvidenceError::inconsistent);
}

TEST_F(CertificateListTest, DetailsOfAnotherListsTimeAreRefused) {
  CertificateList later = small();
  later.as_of = later.as_of + days(1);
  later.details[1].rectified_since = later.as_of;
  EXPECT_EQ(error_with_details_of(later), EvidenceError::inconsistent);
}

TEST_F(CertificateListTest, StatusIsReadBeforeIssued) {
  const HashTree nowhere{1, {PartName{}}};
  const HashTree broken{1, {store_.put({0})}};
  const auto error_with_trees = [this](const HashTree& status, const HashTree& issued) {
    return error_after([&](ListHead& head) {
      head.status = status;
      head.issued = issued;
    });
  };
  EXPECT_EQ(error_with_trees(nowhere, broken), EvidenceError::missing_part);
  EXPECT_EQ(error_with_trees(broken, nowhere), EvidenceError::malformed);
}

TEST_F(CertificateListTest, IssuedIsReadBeforeDetails) {
  const HashTree nowhere{1, {PartName{}}};
  const HashTree broken{1, {store_.put({0})}};
  const auto error_with_trees = [this](const HashTree& issued, const HashTree& details) {
    return error_after([&](ListHead& head) {
      head.issued = issued;
      head.details = details;
    });
  };
  EXPECT_EQ(error_with_trees(nowhere, broken), EvidenceError::missing_part);
  EXPECT_EQ(error_with_trees(broken, nowhere), EvidenceError::malformed);
}

TEST_F(CertificateListTest, AnotherPublishersTokenIsRefused) {
  const auto token =
      sign_status_token({7, 0}, kListsAsOf, PackedStatuses{limits::kPositionsPerToken}, stranger_);
  const Child name = store_.put(token.value());
  EXPECT_EQ(error_after([&](ListHead& head) { head.status.top = {name}; }),
            EvidenceError::unknown_publisher);
}

}  // namespace
}  // namespace fedatario
