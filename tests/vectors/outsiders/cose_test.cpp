#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "crypto/codec/cbor_reader.h"
#include "crypto/cose/sign1.h"
#include "tests/support/seed_signer.h"
#include "tests/support/vector_files.h"

namespace fedatario::cose {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxPayload = 1000;

class OutsidersCose : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = outsiders_vectors();
    if (!folder_) GTEST_SKIP() << "FEDATARIO_VECTORS is not set";
  }

  Json load(const std::string& name) const {
    return Json::parse(read_file(*folder_ / "cose" / (name + ".json")));
  }

  static Bytes bytes_of(const Json& hex) { return from_hex(hex.get<std::string>()).value(); }

  std::optional<std::filesystem::path> folder_;
};

/// The parts of a COSE_Sign1 with any headers: the tag, where there is one, is skipped.
struct Parts {
  ByteView protected_header;
  ByteView payload;
  ByteView signature;
};

Parts parts_of(const Bytes& bytes) {
  CborReader reader{bytes};
  static_cast<void>(reader.tag());
  EXPECT_EQ(reader.array(), 4U);
  const auto header = reader.byte_string();
  // The unprotected {4: h'3131'}: 5 bytes that this project's formats have no use for.
  CborReader rest{ByteView{bytes}.subspan(reader.offset() + 5)};
  const auto payload = rest.byte_string();
  const auto signature = rest.byte_string();
  return {header.value(), payload.value(), signature.value()};
}

TEST_F(OutsidersCose, EdDsaExampleHasOurSigStructureAndVerifies) {
  const Json example = load("eddsa-sig-01");
  const Bytes bytes = bytes_of(example.at("output").at("cbor"));
  const Parts parts = parts_of(bytes);
  const Bytes message = sig_structure(parts.protected_header, parts.payload);
  EXPECT_EQ(message, bytes_of(example.at("intermediates").at("ToBeSign_hex")));

  const Json& key = example.at("input").at("sign0").at("key");
  const auto public_key = PublicKey::from_bytes(bytes_of(key.at("x_hex")));
  Signature signature;
  ASSERT_EQ(parts.signature.size(), signature.size());
  std::ranges::copy(parts.signature, signature.begin());
  EXPECT_TRUE(public_key->verifies(message, signature));
}

TEST_F(OutsidersCose, SigningTheEdDsaExampleAgainGivesItsSignature) {
  const Json example = load("eddsa-sig-01");
  const Json& key = example.at("input").at("sign0").at("key");
  const SeedSigner signer{bytes_of(key.at("d_hex"))};
  const Bytes message = bytes_of(example.at("intermediates").at("ToBeSign_hex"));
  const Bytes bytes = bytes_of(example.at("output").at("cbor"));
  EXPECT_EQ(to_hex(signer.sign(message).value()), to_hex(parts_of(bytes).signature));
}

TEST_F(OutsidersCose, SigStructureOfAnotherAlgorithmIsThatOfTheStandard) {
  const Json example = load("sign-pass-03");
  const Bytes bytes = bytes_of(example.at("output").at("cbor"));
  const Parts parts = parts_of(bytes);
  EXPECT_EQ(sig_structure(parts.protected_header, parts.payload),
            bytes_of(example.at("intermediates").at("ToBeSign_hex")));
}

TEST_F(OutsidersCose, AnotherAlgorithmOrTagIsRefused) {
  const std::vector<std::pair<std::string, Sign1Error>> cases = {
      {"sign-pass-01", Sign1Error::wrong_protected_header},
      {"sign-pass-02", Sign1Error::wrong_protected_header},
      {"sign-pass-03", Sign1Error::wrong_tag},
      {"sign-fail-01", Sign1Error::wrong_tag},
      {"sign-fail-02", Sign1Error::wrong_protected_header},
      {"sign-fail-03", Sign1Error::wrong_protected_header},
      {"sign-fail-04", Sign1Error::wrong_protected_header},
      {"sign-fail-06", Sign1Error::wrong_protected_header},
      {"sign-fail-07", Sign1Error::wrong_protected_header},
      {"eddsa-sig-01", Sign1Error::wrong_protected_header}};
  for (const auto& [name, error] : cases) {
    const Bytes bytes = bytes_of(load(name).at("output").at("cbor"));
    EXPECT_EQ(parse_sign1(bytes, kMaxPayload).error(), error) << name;
  }
}

}  // namespace
}  // namespace fedatario::cose
