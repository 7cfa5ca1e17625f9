#include "crypto/cose/sign.h"

#include <gtest/gtest.h>

#include "tests/support/evidence_world.h"

namespace fedatario::cose {
namespace {

class SignTest : public ::testing::Test {
 protected:
  [[nodiscard]] static SignedByMany parsed(ByteView bytes) { return parse_sign(bytes).value(); }

  Bytes payload_{0x82, 0x61, 0x61, 0x01};
  Bytes object_ = samples::sign_by_roots(payload_, {0x11, 0x12, 0x13});
};

TEST_F(SignTest, IsReadBack) {
  const SignedByMany read = parsed(object_);
  EXPECT_EQ(to_hex(read.payload), to_hex(payload_));
  ASSERT_EQ(read.signatures.size(), 3U);
  EXPECT_LT(read.signatures[0].kid, read.signatures[1].kid);
  EXPECT_LT(read.signatures[1].kid, read.signatures[2].kid);
  EXPECT_EQ(serialize_sign(read.payload, read.signatures), object_);
}

TEST_F(SignTest, EachSignatureIsOfItsSigner) {
  const RootSet roots = samples::root_set();
  for (const auto& [kid, signature] : parsed(object_).signatures) {
    ASSERT_NE(roots.find(kid), nullptr);
    EXPECT_TRUE(roots.find(kid)->verifies(signer_structure(kid, payload_), signature));
    EXPECT_FALSE(roots.find(kid)->verifies(signer_structure(Kid{}, payload_), signature));
  }
}

TEST_F(SignTest, SignsTheStructureOfRfc9052) {
  const Kid kid{{1, 2, 3, 4}};
  EXPECT_EQ(to_hex(signer_structure(kid, payload_)),
            "85695369676e617475726540"  // ["Signature", h'',
            "49a20127044401020304"      // << {1: -8, 4: h'01020304'} >>,
            "40"                        // h'',
            "4482616101");              // payload]
}

TEST_F(SignTest, NoTruncationIsRead) {
  for (std::size_t size = 0; size < object_.size(); ++size) {
    EXPECT_FALSE(parse_sign(ByteView{object_}.first(size))) << size;
  }
  object_.push_back(0);
  EXPECT_FALSE(parse_sign(object_));
}

TEST_F(SignTest, AFlippedBitIsAnotherObjectOrNone) {
  for (std::size_t bit = 0; bit < object_.size() * 8; ++bit) {
    Bytes flipped = object_;
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto read = parse_sign(flipped);
    if (!read) continue;
    EXPECT_EQ(serialize_sign(read->payload, read->signatures), flipped) << bit;
  }
}

TEST_F(SignTest, SignaturesRiseByKid) {
  auto signatures = parsed(object_).signatures;
  std::swap(signatures[0], signatures[1]);
  EXPECT_FALSE(parse_sign(serialize_sign(payload_, signatures)));
  signatures = parsed(object_).signatures;
  signatures[1] = signatures[0];
  EXPECT_FALSE(parse_sign(serialize_sign(payload_, signatures)));
}

TEST_F(SignTest, CarriesNoneToSixSignatures) {
  const Bytes unsigned_object = serialize_sign(payload_, {});
  EXPECT_TRUE(parse_sign(unsigned_object));
  std::vector<SignerSignature> signatures;
  for (Byte i = 0; i <= kMaxSigners; ++i)
    signatures.push_back({Kid{{i, 0, 0, 0}}, Signature{}});
  EXPECT_FALSE(parse_sign(serialize_sign(payload_, signatures)));
  signatures.pop_back();
  EXPECT_TRUE(parse_sign(serialize_sign(payload_, signatures)));
}

TEST_F(SignTest, AnEmptyPayloadIsNone) {
  EXPECT_FALSE(parse_sign(serialize_sign({}, parsed(object_).signatures)));
}

TEST_F(SignTest, NoOtherHeaderIsRead) {
  const std::string hex = to_hex(object_);
  const auto with = [&hex](std::string_view before, std::string_view after) {
    std::string other = hex;
    const auto place = other.find(before);
    EXPECT_NE(place, std::string::npos);
    other.replace(place, before.size(), after);
    return from_hex(other).value();
  };
  for (const auto& [before, after] : std::vector<std::pair<const char*, const char*>>{
           {"d862", "d212"},              // tag 18
           {"8440a0", "8441a0a0"},        // body header {} as bytes
           {"8440a0", "8440a10101"},      // body header of one pair
           {"49a2012704", "49a2012604"},  // another algorithm
           {"49a2012704", "49a2042704"},  // order of the labels
           {"a05840",
            "a1010058"
            "40"}}) {  // a signer's header of one pair
    EXPECT_FALSE(parse_sign(with(before, after))) << before << " " << after;
  }
}

}  // namespace
}  // namespace fedatario::cose
