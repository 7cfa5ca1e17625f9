#include "crypto/cose/sign1.h"

#include <gtest/gtest.h>

#include "tests/support/seed_signer.h"

namespace fedatario::cose {
namespace {

constexpr std::size_t kMaxPayload = 100;

class Sign1Test : public ::testing::Test {
 protected:
  Bytes valid() const {
    const Kid kid = signer_.public_key().kid();
    return serialize_sign1(kid, payload_, signer_.sign(sig_structure(kid, payload_)).value());
  }

  static Sign1Error error_of(const Bytes& bytes) { return parse_sign1(bytes, kMaxPayload).error(); }

  /// The valid bytes with one run replaced.
  Bytes with(std::size_t offset, std::size_t size, const Bytes& replacement) const {
    Bytes bytes = valid();
    const auto at = bytes.begin() + static_cast<std::ptrdiff_t>(offset);
    const auto after = bytes.erase(at, at + static_cast<std::ptrdiff_t>(size));
    bytes.insert(after, replacement.begin(), replacement.end());
    return bytes;
  }

  SeedSigner signer_{1};
  Bytes payload_{0x01};
};

TEST_F(Sign1Test, RoundTrips) {
  const Bytes bytes = valid();
  const auto parts = parse_sign1(bytes, kMaxPayload);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->kid, signer_.public_key().kid());
  EXPECT_EQ(to_hex(parts->payload), "01");
  EXPECT_TRUE(
      signer_.public_key().verifies(sig_structure(parts->kid, parts->payload), parts->signature));
}

TEST_F(Sign1Test, SigStructureIsThatOfRfc9052) {
  EXPECT_EQ(to_hex(sig_structure(Kid{{1, 2, 3, 4}}, payload_)),
            "846a5369676e61747572653149a201270444010203044041"
            "01");
}

TEST_F(Sign1Test, RefusesEveryOtherShape) {
  EXPECT_EQ(error_of(with(0, 1, {})), Sign1Error::wrong_tag);
  EXPECT_EQ(error_of(with(0, 1, {0xd1})), Sign1Error::wrong_tag);
  EXPECT_EQ(error_of(with(1, 1, {0x83})), Sign1Error::wrong_shape);
  EXPECT_EQ(error_of(with(1, 1, {0x98, 0x04})), Sign1Error::malformed_cbor);
  EXPECT_EQ(error_of(with(5, 1, {0x26})), Sign1Error::wrong_protected_header);
  EXPECT_EQ(error_of(with(12, 1, {0xa1, 0x04, 0x41, 0x00})),
            Sign1Error::unprotected_header_present);
  EXPECT_EQ(error_of(with(13, 2, {0x40})), Sign1Error::wrong_shape);
  EXPECT_EQ(error_of(with(13, 2, {0x61, 0x01})), Sign1Error::wrong_shape);
  EXPECT_EQ(error_of(with(15, 66, {0x41, 0x00})), Sign1Error::wrong_signature_length);
  EXPECT_EQ(error_of(with(81, 0, {0x00})), Sign1Error::malformed_cbor);
}

TEST_F(Sign1Test, EveryTruncationIsRefused) {
  const Bytes bytes = valid();
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(parse_sign1(ByteView{bytes}.first(size), kMaxPayload)) << size;
  }
}

TEST_F(Sign1Test, PayloadIsLimited) {
  payload_ = Bytes(kMaxPayload, 0);
  EXPECT_TRUE(parse_sign1(valid(), kMaxPayload));
  payload_ = Bytes(kMaxPayload + 1, 0);
  EXPECT_EQ(error_of(valid()), Sign1Error::payload_too_long);
}

/// The same payload as a status token.
class StatusTokenSign1Test : public Sign1Test {
 protected:
  static constexpr auto kProfile = Sign1Profile::status_token;

  Bytes token() const {
    const Kid kid = signer_.public_key().kid();
    const Bytes message = sig_structure(kid, payload_, kProfile);
    return serialize_sign1(kid, payload_, signer_.sign(message).value(), kProfile);
  }
};

TEST_F(StatusTokenSign1Test, HasTheTypeOfTheStandardBehindTheKid) {
  EXPECT_EQ(to_hex(sig_structure(Kid{{1, 2, 3, 4}}, payload_, kProfile)),
            "846a5369676e61747572653158"
            "26"
            "a3012704440102030410781a"
            "6170706c69636174696f6e2f7374617475736c6973742b637774"
            "404101");
}

TEST_F(StatusTokenSign1Test, RoundTrips) {
  const Bytes bytes = token();
  const auto parts = parse_sign1(bytes, kMaxPayload, kProfile);
  ASSERT_TRUE(parts);
  EXPECT_EQ(parts->kid, signer_.public_key().kid());
  EXPECT_EQ(to_hex(parts->payload), "01");
  EXPECT_TRUE(signer_.public_key().verifies(sig_structure(parts->kid, parts->payload, kProfile),
                                            parts->signature));
}

TEST_F(StatusTokenSign1Test, NeitherProfileReadsTheOther) {
  EXPECT_EQ(parse_sign1(token(), kMaxPayload).error(), Sign1Error::wrong_protected_header);
  EXPECT_EQ(parse_sign1(valid(), kMaxPayload, kProfile).error(),
            Sign1Error::wrong_protected_header);
}

TEST_F(StatusTokenSign1Test, EveryBitOfTheHeaderButTheKidsIsFixed) {
  // Tag, array head, then a byte string of 38 bytes with a head of 2.
  constexpr std::size_t kHeader = 4;
  const Bytes bytes = token();
  for (std::size_t i = kHeader; i < kHeader + 38; ++i) {
    const bool of_kid = i >= kHeader + 5 && i < kHeader + 9;
    for (unsigned bit = 0; bit < 8 && !of_kid; ++bit) {
      Bytes flipped = bytes;
      flipped[i] = static_cast<Byte>(flipped[i] ^ 1U << bit);
      EXPECT_EQ(parse_sign1(flipped, kMaxPayload, kProfile).error(),
                Sign1Error::wrong_protected_header)
          << i;
    }
  }
}

}  // namespace
}  // namespace fedatario::cose
