#include "crypto/verify/verify.h"

#include <gtest/gtest.h>

#include "crypto/credential/payload_codec.h"
#include "tests/support/evidence_world.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario {
namespace {

class VerifyTest : public ::testing::Test {
 protected:
  Verdict verdict() const {
    return verify(samples::qr_text(samples::seal(credential_, signer_)), evidence_);
  }

  std::string refusal() const {
    const Verdict v = verdict();
    const auto* refused = std::get_if<Refused>(&v);
    return refused == nullptr ? "not refused" : word_for(refused->why);
  }

  void trust(const TrustedKey& key) {
    evidence_.bundle.trust = TrustList::of(evidence_.bundle.trust.head(), {key}).value();
  }

  /// Everything known of the certificate, at another instant.
  void publish_at(Instant instant) {
    evidence_.bundle = samples::bundle_of({key_}, instant);
    samples::record_issued(evidence_.bundle, samples::seal(credential_, signer_),
                           credential_.status_index);
  }

  SeedSigner signer_{1};
  Credential credential_ = samples::reference();
  TrustedKey key_ = samples::trust_for(credential_, signer_);
  Evidence evidence_ = samples::evidence_for(credential_, signer_);
};

TEST_F(VerifyTest, EverySampleIsAcceptedWithItsContent) {
  for (const auto& [name, credential] : samples::all()) {
    const Verdict v = verify(samples::qr_text(samples::seal(credential, signer_)),
                             samples::evidence_for(credential, signer_));
    ASSERT_EQ(word_for(v), "accepted") << name;
    EXPECT_EQ(*attested_of(v)->credential, credential) << name;
    EXPECT_EQ(attested_of(v)->issuer.heading, "I.E. DE PRUEBA");
    EXPECT_EQ(attested_of(v)->evidence_as_of, samples::kNow + days(-1));
  }
}

TEST_F(VerifyTest, NoFlippedBitOfTheEnvelopeIsAccepted) {
  const Envelope valid = samples::seal(credential_, signer_);
  for (std::size_t bit = 0; bit < valid.bytes().size() * 8; ++bit) {
    Bytes flipped{valid.bytes().begin(), valid.bytes().end()};
    flipped[bit / 8] = static_cast<Byte>(flipped[bit / 8] ^ 1U << bit % 8);
    const auto envelope = Envelope::from_bytes(flipped);
    if (!envelope) continue;
    EXPECT_EQ(word_for(verify_envelope(*envelope, evidence_)), "refused") << bit;
  }
}

TEST_F(VerifyTest, AnUnknownIssuerShowsNoClaims) {
  evidence_ = samples::evidence_for(credential_, SeedSigner{2});
  EXPECT_EQ(refusal(), "unknown_issuer");
  EXPECT_EQ(attested_of(verdict()), nullptr);
}

TEST_F(VerifyTest, AForgedSignatureShowsNoClaims) {
  const Bytes payload = encode_payload(credential_).value();
  const SeedSigner forger{2};
  const Kid kid = signer_.public_key().kid();
  const Signature signature = forger.sign(cose::sig_structure(kid, payload)).value();
  const auto forged = Envelope::from_bytes(cose::serialize_sign1(kid, payload, signature)).value();
  const Verdict v = verify_envelope(forged, evidence_);
  EXPECT_EQ(word_for(std::get<Refused>(v).why), "bad_signature");
  EXPECT_EQ(attested_of(v), nullptr);
}

TEST_F(VerifyTest, ASignedButMalformedPayloadShowsNoClaims) {
  const Verdict v = verify_envelope(samples::seal_payload(Bytes{0x80}, signer_), evidence_);
  EXPECT_EQ(word_for(std::get<Refused>(v).why), "payload_cbor");
  EXPECT_EQ(attested_of(v), nullptr);
}

TEST_F(VerifyTest, AKeySignsForItsServicesOnly) {
  key_.scope.services = {{credential_.service.value + 10}};
  trust(key_);
  EXPECT_EQ(refusal(), "scope_service");
  EXPECT_NE(attested_of(verdict()), nullptr);
}

TEST_F(VerifyTest, AKeySignsForItsNivelesKindsAndYearsOnly) {
  TrustedKey key = key_;
  key.scope.niveles = static_cast<std::uint16_t>(~key.scope.niveles & 0x3fff);
  trust(key);
  EXPECT_EQ(refusal(), "scope_nivel");
  key = key_;
  key.scope.kinds = 2;
  trust(key);
  EXPECT_EQ(refusal(), "scope_kind");
  key = key_;
  key.scope.last_year = 2020;
  trust(key);
  EXPECT_EQ(refusal(), "scope_year");
}

TEST_F(VerifyTest, TheKeyMustHaveBeenValidAtTheInstantOfIssue) {
  TrustedKey key = key_;
  key.valid_until = credential_.issued_at;
  trust(key);
  EXPECT_EQ(word_for(verdict()), "accepted");
  key.valid_until.seconds -= 1;
  trust(key);
  EXPECT_EQ(refusal(), "scope_key_not_valid_then");
  key = key_;
  key.valid_from.seconds = credential_.issued_at.seconds + 1;
  trust(key);
  EXPECT_EQ(refusal(), "scope_key_not_valid_then");
}

TEST_F(VerifyTest, ACertificateFromTheFutureIsNotConfirmed) {
  const Instant issued = credential_.issued_at;
  publish_at(issued + days(-2));
  evidence_.clock = issued + days(-1);
  EXPECT_EQ(word_for(verdict()), "accepted");
  evidence_.clock.seconds -= 1;
  const Verdict v = verdict();
  ASSERT_EQ(word_for(v), "unconfirmed");
  EXPECT_EQ(std::get<Unconfirmed>(v).why, Doubt::dated_in_the_future);
}

TEST_F(VerifyTest, AClockSetBackGainsNothing) {
  publish_at(credential_.issued_at);
  evidence_.clock = {0};
  EXPECT_EQ(word_for(verdict()), "accepted");
}

TEST_F(VerifyTest, TheHostIsIgnored) {
  const Envelope envelope = samples::seal(credential_, signer_);
  const std::string text = write_qr_text("minedu-gob.example", envelope).value().text();
  EXPECT_EQ(word_for(verify(text, evidence_)), "accepted");
}

}  // namespace
}  // namespace fedatario
