#include "crypto/trust/lists/status_token.h"

#include <functional>
#include <random>

#include <gtest/gtest.h>

#include "crypto/codec/zlib_stream.h"
#include "crypto/trust/limits.h"
#include "tests/support/sample_lists.h"
#include "tests/support/seed_signer.h"

namespace fedatario {
namespace {

using samples::kListsAsOf;

/// The claims of a token one by one, so that a test can spell each of them wrongly.
struct RawClaims {
  std::uint64_t pairs = 5;
  std::string subject = "urn:fedatario:status:7:2";
  Instant expires = kListsAsOf + days(45);
  Instant issued_at = kListsAsOf;
  std::uint64_t list_pairs = 2;
  Bytes list;
  std::uint64_t bits = 2;
  std::uint64_t ttl = 86'400;
  Bytes behind;

  [[nodiscard]] Bytes encoded() const {
    CborWriter writer;
    writer.map(pairs);
    writer.unsigned_integer(2);
    writer.text_string(subject);
    writer.unsigned_integer(4);
    writer.unsigned_integer(static_cast<std::uint64_t>(expires.seconds));
    writer.unsigned_integer(6);
    writer.unsigned_integer(static_cast<std::uint64_t>(issued_at.seconds));
    writer.unsigned_integer(65'533);
    writer.map(list_pairs);
    writer.text_string("lst");
    writer.byte_string(list);
    writer.text_string("bits");
    writer.unsigned_integer(bits);
    writer.unsigned_integer(65'534);
    writer.unsigned_integer(ttl);
    Bytes bytes = std::move(writer).take();
    bytes.insert(bytes.end(), behind.begin(), behind.end());
    return bytes;
  }
};

class StatusTokenTest : public ::testing::Test {
 protected:
  static PackedStatuses random_statuses(unsigned seed, unsigned percent) {
    std::mt19937 random{seed};
    PackedStatuses statuses{limits::kPositionsPerToken};
    for (std::size_t i = 0; i < statuses.size(); ++i) {
      if (random() % 100 < percent) statuses.set(i, static_cast<Status>(random() % 4));
    }
    return statuses;
  }

  Bytes token(const PackedStatuses& statuses) const {
    return sign_status_token(expected_.place, kListsAsOf, statuses, signer_).value();
  }

  Bytes signed_claims(ByteView claims, cose::Sign1Profile profile) const {
    const Kid kid = signer_.public_key().kid();
    const auto signature = signer_.sign(cose::sig_structure(kid, claims, profile)).value();
    return cose::serialize_sign1(kid, claims, signature, profile);
  }

  Bytes signed_claims(const RawClaims& claims) const {
    return signed_claims(claims.encoded(), cose::Sign1Profile::status_token);
  }

  Result<StatusToken, EvidenceError> read(const Bytes& part) const {
    return read_status_token(part, publishers_, expected_);
  }

  /// What is said of the good claims after one change.
  EvidenceError error_after(const std::function<void(RawClaims&)>& change) const {
    RawClaims claims;
    claims.list = deflate_smallest(Bytes(limits::kStatusBytes));
    EXPECT_TRUE(read(signed_claims(claims)));
    change(claims);
    return read(signed_claims(claims)).error();
  }

  SeedSigner signer_{0x21};
  Publishers publishers_{samples::list_publisher(signer_)};
  TokenExpectation expected_{
      .place = {7, 2}, .as_of = kListsAsOf, .positions = 3 * limits::kPositionsPerToken};
};

TEST_F(StatusTokenTest, RoundTrips) {
  for (const unsigned percent : {0U, 1U, 20U}) {
    const StatusToken given{kListsAsOf, kListsAsOf + days(45), random_statuses(percent, percent)};
    EXPECT_EQ(read(token(given.statuses)), given) << percent;
  }
}

TEST_F(StatusTokenTest, SaysWhatTheSpecificationSays) {
  RawClaims claims;
  claims.list = deflate_smallest(Bytes(limits::kStatusBytes));
  EXPECT_EQ(token(PackedStatuses{limits::kPositionsPerToken}), signed_claims(claims));
}

TEST_F(StatusTokenTest, OneHundredThousandPositionsAreSmall) {
  const CertificateList list = samples::random_list(
      {.positions = limits::kPositionsPerToken, .annulled = 1, .suspended = 0}, 9);
  EXPECT_LT(token(list.statuses).size(), 2'500U);
}

TEST_F(StatusTokenTest, MoreThanAPartHoldsIsNotSigned) {
  EXPECT_EQ(sign_status_token({7, 2}, kListsAsOf, random_statuses(1, 100), signer_).error(),
            PublishError::too_long);
}

TEST_F(StatusTokenTest, AnExpiryBeyondTheLastInstantIsNotSigned) {
  const PackedStatuses statuses{limits::kPositionsPerToken};
  EXPECT_EQ(sign_status_token({7, 2}, {limits::kLastInstant}, statuses, signer_).error(),
            PublishError::inconsistent);
}

TEST_F(StatusTokenTest, NoFlippedBitIsAccepted) {
  const Bytes valid = token(PackedStatuses{limits::kPositionsPerToken});
  for (std::size_t bit = 0; bit < valid.size() * 8; ++bit) {
    Bytes flipped = valid;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    EXPECT_FALSE(read(flipped)) << bit;
  }
}

TEST_F(StatusTokenTest, EveryTruncationIsRefused) {
  const Bytes valid = token(PackedStatuses{limits::kPositionsPerToken});
  for (std::size_t size = 0; size < valid.size(); ++size) {
    EXPECT_EQ(read_status_token(ByteView{valid}.first(size), publishers_, expected_).error(),
              EvidenceError::malformed);
  }
}

TEST_F(StatusTokenTest, IsLimited) {
  EXPECT_EQ(read(Bytes(limits::kMaxPartBytes + 1)).error(), EvidenceError::too_long);
  EXPECT_EQ(read(Bytes(limits::kMaxPartBytes)).error(), EvidenceError::malformed);
}

TEST_F(StatusTokenTest, HeaderWithoutTheTypeIsRefused) {
  RawClaims claims;
  claims.list = deflate_smallest(Bytes(limits::kStatusBytes));
  EXPECT_EQ(read(signed_claims(claims.encoded(), cose::Sign1Profile::plain)).error(),
            EvidenceError::malformed);
}

TEST_F(StatusTokenTest, PublisherIsAskedBeforeTheSignature) {
  Bytes part = token(PackedStatuses{limits::kPositionsPerToken});
  part.back() ^= 1U;
  EXPECT_EQ(read(part).error(), EvidenceError::bad_signature);
  expected_.place.list = 8;
  EXPECT_EQ(read(part).error(), EvidenceError::publisher_not_allowed);
  publishers_.clear();
  EXPECT_EQ(read(part).error(), EvidenceError::unknown_publisher);
}

TEST_F(StatusTokenTest, ClaimsHaveOneSpelling) {
  const auto malformed = EvidenceError::malformed;
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.pairs = 4; }), malformed);
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.list_pairs = 1; }), malformed);
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.bits = 1; }), malformed);
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.ttl = 86'401; }), malformed);
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.behind = {0}; }), malformed);
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.issued_at = {1}; }), malformed);
  EXPECT_EQ(error_after([](RawClaims& claims) { claims.expires = {4'294'967'296}; }), malformed);
}

TEST_F(StatusTokenTest, EveryOtherSpellingOfTheClaimsIsRefused) {
  RawClaims raw;
  raw.list = deflate_smallest(Bytes(limits::kStatusBytes));
  const Bytes claims = raw.encoded();
  for (std::size_t size = 1; size < claims.size(); ++size) {
    const Bytes cut = signed_claims(ByteView{claims}.first(size), cose::Sign1Profile::status_token);
    EXPECT_EQ(read(cut).error(), EvidenceError::malformed) << size;
  }
}

TEST_F(StatusTokenTest, TheListIsOneStreamOfTheTokensLength) {
  Bytes behind = deflate_smallest(Bytes(limits::kStatusBytes));
  behind.push_back(0);
  const std::vector<Bytes> lists = {{},
                                    behind,
                                    deflate_smallest(Bytes(limits::kStatusBytes - 1)),
                                    deflate_smallest(Bytes(limits::kStatusBytes + 1)),
                                    deflate_smallest(Bytes(std::size_t{8} << 20U))};
  for (const Bytes& list : lists) {
    EXPECT_EQ(error_after([&list](RawClaims& claims) { claims.list = list; }),
              EvidenceError::malformed);
  }
}

TEST_F(StatusTokenTest, WindowOfThePublisherHoldsTheIssue) {
  const Bytes part = token(PackedStatuses{limits::kPositionsPerToken});
  publishers_.front().valid_from = kListsAsOf;
  publishers_.front().valid_until = kListsAsOf;
  EXPECT_TRUE(read(part));
  publishers_.front().valid_until = {kListsAsOf.seconds - 1};
  EXPECT_EQ(read(part).error(), EvidenceError::publisher_not_allowed);
  // Before what contradicts the list.
  expected_.place.segment = 1;
  EXPECT_EQ(read(part).error(), EvidenceError::publisher_not_allowed);
}

TEST_F(StatusTokenTest, AnotherPlacesTokenIsRefused) {
  const auto inconsistent = EvidenceError::inconsistent;
  for (const char* subject : {"urn:fedatario:status:7:1", "urn:fedatario:status:8:2",
                              "urn:fedatario:status:07:2", "urn:fedatario:status:7:2 ", ""}) {
    EXPECT_EQ(error_after([subject](RawClaims& claims) { claims.subject = subject; }), inconsistent)
        << subject;
  }
}

TEST_F(StatusTokenTest, TheListsInstantIsWithinTheTokens) {
  RawClaims claims;
  claims.list = deflate_smallest(Bytes(limits::kStatusBytes));
  claims.issued_at = {kListsAsOf.seconds - 100};
  claims.expires = {kListsAsOf.seconds + 100};
  const Bytes part = signed_claims(claims);
  for (const Instant within : {claims.issued_at, kListsAsOf, claims.expires}) {
    expected_.as_of = within;
    EXPECT_TRUE(read(part));
  }
  expected_.as_of = {claims.issued_at.seconds - 1};
  EXPECT_EQ(read(part).error(), EvidenceError::inconsistent);
  expected_.as_of = {claims.expires.seconds + 1};
  EXPECT_EQ(read(part).error(), EvidenceError::inconsistent);
}

TEST_F(StatusTokenTest, NothingButZeroStandsBeyondTheList) {
  for (const std::uint32_t position : {0U, 1U, 6U, 131'071U}) {
    PackedStatuses statuses{limits::kPositionsPerToken};
    statuses.set(position, Status::superseded);
    const Bytes part = token(statuses);
    const std::uint32_t in_list = 2 * limits::kPositionsPerToken + position;
    expected_.positions = in_list + 1;
    EXPECT_TRUE(read(part)) << position;
    expected_.positions = in_list;
    EXPECT_EQ(read(part).error(), EvidenceError::inconsistent) << position;
  }
}

TEST_F(StatusTokenTest, ATokenBeyondTheListIsOfZeros) {
  expected_.positions = limits::kPositionsPerToken;
  EXPECT_TRUE(read(token(PackedStatuses{limits::kPositionsPerToken})));
  EXPECT_EQ(read(token(random_statuses(1, 1))).error(), EvidenceError::inconsistent);
}

}  // namespace
}  // namespace fedatario
