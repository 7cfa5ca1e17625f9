#include "crypto/trust/roots/root_request.h"

#include <gtest/gtest.h>

#include "crypto/trust/keyring/trust_head_codec.h"
#include "tests/support/sample_bundle.h"

namespace fedatario {
namespace {

class RootRequestTest : public ::testing::Test {
 protected:
  static RootRequest signed_with(RootRequest request, std::initializer_list<Byte> seeds) {
    for (const Byte seed : seeds) {
      const auto content = open_root_request(request).value();
      request = add_root_signature(request, content, samples::root_signer(seed)).value();
    }
    return request;
  }

  TrustList list_ =
      TrustList::of(samples::trust_head(samples::kNow), samples::small_shape().keys).value();
  RootRequest request_ = request_trust_list(list_, samples::root_set()).value();
};

TEST_F(RootRequestTest, IsReadBack) {
  const Bytes bytes = encode_root_request(request_);
  EXPECT_EQ(decode_root_request(bytes), request_);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_root_request(ByteView{bytes}.first(size))) << size;
  }
}

TEST_F(RootRequestTest, ShowsWhatIsToBeSigned) {
  const auto content = open_root_request(request_);
  ASSERT_TRUE(content);
  EXPECT_EQ(std::get<TrustList>(content->subject), list_);
  EXPECT_TRUE(content->signers.empty());
  EXPECT_EQ(content->may_sign.size(), 3U);
  EXPECT_FALSE(content->is_complete);
}

TEST_F(RootRequestTest, IsCompleteWithTwoOfThree) {
  const RootRequest once = signed_with(request_, {0x13});
  EXPECT_FALSE(open_root_request(once)->is_complete);
  EXPECT_EQ(open_root_request(once)->may_sign.size(), 2U);
  const RootRequest twice = signed_with(once, {0x11});
  const auto content = open_root_request(twice).value();
  EXPECT_TRUE(content.is_complete);
  EXPECT_EQ(content.signers.size(), 2U);
  EXPECT_TRUE(read_trust_head(twice.partly_signed, samples::root_set()));
  EXPECT_TRUE(open_root_request(signed_with(twice, {0x12}))->is_complete);
}

TEST_F(RootRequestTest, TheOrderOfTheSignersDoesNotMatter) {
  EXPECT_EQ(signed_with(request_, {0x11, 0x12}), signed_with(request_, {0x12, 0x11}));
}

TEST_F(RootRequestTest, IsSignedOnceByEachRootAndNobodyElse) {
  const RootRequest once = signed_with(request_, {0x11});
  const auto content = open_root_request(once).value();
  EXPECT_EQ(add_root_signature(once, content, samples::root_signer(0x11)).error(),
            RootSigningError::already_signed);
  EXPECT_EQ(add_root_signature(once, content, samples::root_signer(0x14)).error(),
            RootSigningError::not_a_root);
}

TEST_F(RootRequestTest, ASignatureThatDoesNotHoldIsTold) {
  RootRequest broken = signed_with(request_, {0x11});
  broken.partly_signed.back() ^= 1U;
  EXPECT_EQ(open_root_request(broken).error(), EvidenceError::bad_signature);
}

TEST_F(RootRequestTest, ASignatureOfAStrangerIsTold) {
  RootRequest strange = request_;
  const auto object = cose::parse_sign(request_.partly_signed).value();
  strange.partly_signed = samples::sign_by_roots(object.payload, {0x14});
  EXPECT_EQ(open_root_request(strange).error(), EvidenceError::unknown_roots);
}

TEST_F(RootRequestTest, AllItsPartsAreThoseOfTheList) {
  RootRequest other = request_;
  ASSERT_FALSE(other.parts.empty());
  other.parts.push_back(other.parts.front());
  EXPECT_EQ(open_root_request(other).error(), EvidenceError::malformed);
  other.parts.clear();
  EXPECT_EQ(open_root_request(other).error(), EvidenceError::missing_part);
  other = request_;
  other.parts.front().back() ^= 1U;
  EXPECT_EQ(open_root_request(other).error(), EvidenceError::wrong_part);
}

TEST_F(RootRequestTest, ARotationTravelsAlone) {
  const Rotation rotation{1, samples::kNow, samples::root_set(0x40), samples::root_set(0x43)};
  RootRequest request = request_rotation(rotation);
  const auto content = open_root_request(request).value();
  EXPECT_EQ(std::get<Rotation>(content.subject), rotation);
  EXPECT_EQ(content.may_sign.size(), 6U);
  request = signed_with(request, {0x40, 0x41, 0x43});
  EXPECT_FALSE(open_root_request(request)->is_complete);
  request = signed_with(request, {0x45});
  EXPECT_TRUE(open_root_request(request)->is_complete);
  EXPECT_TRUE(follow_rotations(write_rotations({request.partly_signed}), samples::root_set(0x40)));
  request.parts.push_back({1});
  EXPECT_EQ(open_root_request(request).error(), EvidenceError::malformed);
}

TEST_F(RootRequestTest, IsNotMadeOfWhatReadersWouldRefuse) {
  TrustHead head = list_.head();
  head.expires = head.issued_at;
  EXPECT_EQ(
      request_trust_list(TrustList::of(head, list_.keys()).value(), samples::root_set()).error(),
      EvidenceError::inconsistent);
  TrustedKey root = list_.keys().front();
  root.key = samples::root_signer(0x11).public_key();
  root.issuer.kid = root.key.kid();
  EXPECT_EQ(
      request_trust_list(TrustList::of(list_.head(), {root}).value(), samples::root_set()).error(),
      EvidenceError::duplicate_kid);
}

TEST_F(RootRequestTest, IsBounded) {
  EXPECT_EQ(decode_root_request(Bytes(kMaxRootRequestBytes + 1)).error(), EvidenceError::too_long);
}

}  // namespace
}  // namespace fedatario
