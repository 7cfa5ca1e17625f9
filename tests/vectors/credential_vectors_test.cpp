#include <gtest/gtest.h>

#include "crypto/base/match.h"
#include "crypto/codec/digits.h"
#include "crypto/cose/sign1.h"
#include "crypto/credential/credential_json.h"
#include "crypto/credential/payload_codec.h"
#include "crypto/verify/vouch.h"
#include "tests/support/credential_vector.h"
#include "tests/support/evidence_world.h"
#include "tests/vectors/vector_cases.h"

namespace fedatario {
namespace {

const std::filesystem::path kFolder =
    std::filesystem::path{FEDATARIO_SOURCE_DIR} / "tests" / "vectors";

using vectors::names_in;
using vectors::test_name;

std::optional<std::string> reason_of(const Verdict& verdict) {
  return std::visit(
      Match{[](const Refused& refused) { return std::optional{word_for(refused.why)}; },
            [](const Unconfirmed& doubtful) {
              return std::optional{std::string{word_for(doubtful.why)}};
            },
            [](const auto&) { return std::optional<std::string>{}; }},
      verdict);
}

/// The reader's keys, and where one of them vouches for the certificate, a list that has it: the
/// vectors ask nothing of lists.
Evidence evidence_of(const CredentialVector& vector) {
  Evidence evidence{.bundle = samples::bundle_of(vector.keys, vector.now), .clock = vector.now};
  const auto envelope = read_qr_text(vector.qr_text);
  if (!envelope) return evidence;
  const auto vouched = vouch(*envelope, evidence.bundle.trust);
  if (vouched) {
    samples::record_issued(evidence.bundle, *envelope, vouched->credential->status_index);
  }
  return evidence;
}

class CredentialVectors : public ::testing::TestWithParam<std::string> {
 protected:
  CredentialVector vector_ =
      load_credential_vector(kFolder / "credential" / (GetParam() + ".json"));
};

TEST_P(CredentialVectors, GiveTheirVerdict) {
  const Verdict verdict = verify(vector_.qr_text, evidence_of(vector_));
  EXPECT_EQ(word_for(verdict), vector_.verdict);
  EXPECT_EQ(reason_of(verdict), vector_.reason);
  const Attested* attested = attested_of(verdict);
  if (attested == nullptr) return;
  EXPECT_EQ(attested->codigo_virtual.text(), vector_.intermediate.codigo_virtual);
  EXPECT_EQ(credential_to_json(*attested->credential), vector_.intermediate.credential);
}

class GoodCredentialVectors : public CredentialVectors {};

TEST_P(GoodCredentialVectors, HaveTheirIntermediateForms) {
  const VectorIntermediate& expected = vector_.intermediate;
  const Envelope envelope = read_qr_text(vector_.qr_text).value();
  EXPECT_EQ(to_hex(envelope.bytes()), expected.envelope);
  EXPECT_EQ(to_digits(envelope.bytes()), expected.digits);
  const auto parts = cose::parse_sign1(envelope.bytes(), envelope.bytes().size()).value();
  EXPECT_EQ(to_hex(parts.payload), expected.payload);
  EXPECT_EQ(to_hex(cose::sig_structure(parts.kid, parts.payload)), expected.sig_structure);
  const Credential credential = decode_payload(parts.payload).value();
  EXPECT_EQ(to_hex(encode_payload(credential).value()), expected.payload);
}

INSTANTIATE_TEST_SUITE_P(All, CredentialVectors, ::testing::ValuesIn(names_in("credential")),
                         test_name);
INSTANTIATE_TEST_SUITE_P(All, GoodCredentialVectors,
                         ::testing::ValuesIn(names_in("credential", "accepted-")), test_name);

std::string word_for(const Result<PublicKey, KeyError>& key) {
  if (key) return "ok";
  switch (key.error()) {
    case KeyError::wrong_length:
      return "wrong_length";
    case KeyError::non_canonical:
      return "non_canonical";
    case KeyError::small_order:
      return "small_order";
    case KeyError::not_on_curve:
      return "not_on_curve";
  }
  return {};
}

class KeyVectors : public ::testing::TestWithParam<std::string> {};

TEST_P(KeyVectors, PassOrFailTheStrictDoor) {
  const vectors::Json json = vectors::load_case("keys", GetParam());
  const Bytes bytes = vectors::bytes_of(json.at("public_key"));
  EXPECT_EQ(word_for(PublicKey::from_bytes(bytes)), json.at("expect"));
}

INSTANTIATE_TEST_SUITE_P(All, KeyVectors, ::testing::ValuesIn(names_in("keys")), test_name);

TEST(VectorFolder, HasItsCases) {
  EXPECT_GE(names_in("credential").size(), 60U);
}

}  // namespace
}  // namespace fedatario
