#include <algorithm>

#include <gtest/gtest.h>

#include "crypto/trust/limits.h"
#include "crypto/trust/lists/certificate_list.h"
#include "crypto/trust/lists/list_head.h"
#include "crypto/trust/lists/status_token.h"
#include "tests/support/part_store.h"
#include "tests/support/sample_lists.h"
#include "tests/support/seed_signer.h"

namespace fedatario {
namespace {

using samples::kListsAsOf;

/// A key whose device does not answer.
class SilentSigner final : public Signer {
 public:
  explicit SilentSigner(SignerError error) : error_{error} {}
  [[nodiscard]] const PublicKey& public_key() const override { return known_.public_key(); }
  [[nodiscard]] Result<Signature, SignerError> sign(ByteView) const override {
    return fail(error_);
  }

 private:
  SeedSigner known_{0x21};
  SignerError error_;
};

class CertificateListWriterTest : public ::testing::Test {
 protected:
  /// Names of the tokens of the list as written.
  std::vector<Child> tokens(const std::vector<EarlierToken>& earlier = {}) {
    const auto name = write_certificate_list(list_, earlier, signer_, store_.sink());
    const auto envelope = cose::parse_sign1(store_.parts().at(name.value()), 16'384);
    return decode_list_head(envelope->payload)->status.top;
  }

  std::vector<EarlierToken> as_earlier(const std::vector<Child>& names) {
    std::vector<EarlierToken> earlier;
    for (const Child& name : names) {
      const auto segment = static_cast<std::uint32_t>(earlier.size());
      earlier.push_back({segment, store_.parts().at(name.value())});
    }
    return earlier;
  }

  /// The certificate at a position is annulled, whatever it was.
  void annul(std::uint32_t position) {
    list_.issued[position] = {6};
    list_.statuses.set(position, Status::annulled);
    std::erase_if(list_.details,
                  [position](const DetailsRecord& record) { return record.position == position; });
    const auto place =
        std::ranges::lower_bound(list_.details, position, {}, &DetailsRecord::position);
    list_.details.insert(place,
                         {position, Status::annulled, kListsAsOf, ReasonClass::fraud, 0, {}});
  }

  /// Whether a token for the first segment, if it is there beforehand, is used again.
  bool is_kept(const TokenPlace& place, Instant issued_at, const Signer& signer) {
    const PackedStatuses none{limits::kPositionsPerToken};
    const auto token = sign_status_token(place, issued_at, none, signer).value();
    return tokens({{0, token}}).front() == Child{name_of_part(token)};
  }

  /// What is said of the list after one change; nothing was given to the sink.
  template <class Change>
  PublishError error_after(Change change) {
    const CertificateList good = list_;
    change(list_);
    store_.parts().clear();
    const PublishError said = error();
    EXPECT_TRUE(store_.parts().empty());
    list_ = good;
    return said;
  }

  PublishError error() { return write_certificate_list(list_, {}, signer_, store_.sink()).error(); }

  SeedSigner signer_{0x21};
  PartStore store_;
  CertificateList list_ =
      samples::random_list({.positions = 2 * limits::kPositionsPerToken + 9}, 3);
};

TEST_F(CertificateListWriterTest, TheSameListIsTheSameBytes) {
  const auto first = write_certificate_list(list_, {}, signer_, store_.sink());
  const auto parts = store_.parts();
  EXPECT_EQ(write_certificate_list(list_, {}, signer_, store_.sink()), first);
  EXPECT_EQ(store_.parts(), parts);
}

TEST_F(CertificateListWriterTest, EntriesAndStatusesMayBeLongerOrShorterThanNeeded) {
  const auto exact = write_certificate_list(list_, {}, signer_, store_.sink());
  list_.issued.resize(list_.issued.size() + 5'000);
  list_.statuses = PackedStatuses{[this] {
    Bytes bytes{list_.statuses.bytes().begin(), list_.statuses.bytes().end()};
    while (bytes.back() == 0)
      bytes.pop_back();
    return bytes;
  }()};
  EXPECT_EQ(write_certificate_list(list_, {}, signer_, store_.sink()), exact);
}

TEST_F(CertificateListWriterTest, TokensThatDidNotChangeAreKept) {
  const auto before = tokens();
  const auto earlier = as_earlier(before);
  list_.as_of = kListsAsOf + days(7);
  EXPECT_EQ(tokens(earlier), before);

  annul(limits::kPositionsPerToken + 1);
  const auto after = tokens(earlier);
  EXPECT_EQ(after[0], before[0]);
  EXPECT_NE(after[1], before[1]);
  EXPECT_EQ(after[2], before[2]);
}

TEST_F(CertificateListWriterTest, TokensAreKeptForSevenDays) {
  const auto before = tokens();
  const auto earlier = as_earlier(before);
  list_.as_of.seconds = (kListsAsOf + days(7)).seconds + 1;
  const auto after = tokens(earlier);
  for (std::size_t i = 0; i < before.size(); ++i)
    EXPECT_NE(after[i], before[i]) << i;
}

TEST_F(CertificateListWriterTest, TokensOfOthersAreNotKept) {
  list_.statuses = {};
  list_.details.clear();
  const Instant before{kListsAsOf.seconds - 60};
  EXPECT_TRUE(is_kept({7, 0}, before, signer_));
  EXPECT_FALSE(is_kept({7, 0}, before, SeedSigner{0x22}));
  EXPECT_FALSE(is_kept({8, 0}, before, signer_));
  EXPECT_FALSE(is_kept({7, 1}, before, signer_));
  EXPECT_FALSE(is_kept({7, 0}, {kListsAsOf.seconds + 60}, signer_));
}

TEST_F(CertificateListWriterTest, WhatIsNoTokenIsNotKept) {
  EXPECT_EQ(tokens({{0, {}}, {1, Bytes(40'000)}, {77, {0}}}), tokens());
}

TEST_F(CertificateListWriterTest, AHeadThatReadersWouldRefuseIsNotSigned) {
  using List = CertificateList;
  const auto refused = PublishError::inconsistent;
  EXPECT_EQ(error_after([](List& list) { list.number = 4'096; }), refused);
  EXPECT_EQ(error_after([](List& list) { list.version = 0; }), refused);
  EXPECT_EQ(error_after([](List& list) { list.as_of = {0}; }), refused);
  EXPECT_EQ(error_after([](List& list) { list.complete_through = list.as_of + days(1); }), refused);
  EXPECT_EQ(error_after([](List& list) { list.issued.resize(limits::kListPositions + 1); }),
            refused);
}

TEST_F(CertificateListWriterTest, TreesThatReadersWouldRefuseAreNotSigned) {
  using List = CertificateList;
  const auto refused = PublishError::inconsistent;
  annul(9);
  EXPECT_EQ(error_after([](List& list) { list.statuses.set(9, Status::valid); }), refused);
  EXPECT_EQ(error_after([](List& list) { list.issued[9] = {}; }), refused);
  EXPECT_EQ(error_after([](List& list) { std::swap(list.details[0], list.details[1]); }), refused);
  EXPECT_EQ(error_after([](List& list) { list.details[0].rectified_since = list.as_of + days(1); }),
            refused);
  EXPECT_EQ(
      error_after([](List& list) { list.statuses.set(list.issued.size(), Status::annulled); }),
      refused);
}

TEST_F(CertificateListWriterTest, TooManyStatusesForATokenAreNotSigned) {
  list_ = samples::random_list({.positions = limits::kPositionsPerToken,
                                .absent = 0,
                                .annulled = 250,
                                .suspended = 250,
                                .superseded = 250},
                               1);
  EXPECT_EQ(error(), PublishError::too_long);
}

TEST_F(CertificateListWriterTest, TheSignersErrorIsPassedOn) {
  for (const auto& [given, told] :
       {std::pair{SignerError::unavailable, PublishError::signer_unavailable},
        {SignerError::failed, PublishError::signer_failed}}) {
    const SilentSigner silent{given};
    EXPECT_EQ(write_certificate_list(list_, {}, silent, store_.sink()).error(), told);
  }
}

}  // namespace
}  // namespace fedatario
