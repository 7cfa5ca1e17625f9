#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/verify/verifier.h"
#include "tests/support/evidence_world.h"
#include "tests/support/signed_sample.h"

/// Roots, bundle and clock.
namespace fedatario::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class VerifyEvidence : public testing::Test {
 protected:
  /// Runs on a good text, with whatever evidence the folder now has.
  Finished check() { return verifier_.check_stdin(verifier_.text()); }

  TrustedKey key() const { return samples::trust_for(Verifier::sample(), verifier_.issuer()); }

  Verifier verifier_;
};

testing::AssertionResult stops(const Finished& run, const std::string& reason) {
  if (run.status != 66) return testing::AssertionFailure() << "status " << run.status;
  if (!run.out.empty()) return testing::AssertionFailure() << "a verdict: " << run.out;
  if (run.err.find(reason) != std::string::npos) return testing::AssertionSuccess();
  return testing::AssertionFailure() << run.err;
}

TEST_F(VerifyEvidence, MissingFilesStopTheProgram) {
  const auto run = Verifier::run(
      {"--roots", verifier_.path("no.pem"), "--bundle", verifier_.path("bundle.cbor"), "-"});
  EXPECT_TRUE(stops(run, "no.pem: no existe"));
  EXPECT_TRUE(stops(Verifier::run({"--roots", verifier_.path("roots.pem"), "--bundle",
                                   verifier_.path("no.cbor"), "-"}),
                    "no.cbor: no existe"));
}

TEST_F(VerifyEvidence, BundleOfAnotherRootStopsTheProgram) {
  verifier_.write_bundle(key(), samples::kNow, {Verifier::sample()}, {0x41, 0x42});
  EXPECT_TRUE(stops(check(), "no los firman las claves raíz que este equipo conoce"));
}

TEST_F(VerifyEvidence, BundleThatIsNoneStopsTheProgram) {
  static_cast<void>(verifier_.folder().write("bundle.cbor", std::string_view{"hola"}));
  EXPECT_TRUE(stops(check(), "no son datos de confianza de Fedatario"));
}

TEST_F(VerifyEvidence, RootsThatAreNoneStopTheProgram) {
  static_cast<void>(verifier_.folder().write("roots.pem", std::string_view{"hola"}));
  EXPECT_TRUE(stops(check(), "no es un archivo PEM de claves públicas"));
}

TEST_F(VerifyEvidence, AnyTwoOfTheThreeRootsVouchAndOneAloneDoesNot) {
  verifier_.write_bundle(key(), samples::kNow, {Verifier::sample()}, {0x11, 0x13});
  EXPECT_EQ(check().status, 0);
  static_cast<void>(
      verifier_.folder().write("roots.pem", pem_of(samples::root_signer(0x11).public_key())));
  EXPECT_TRUE(stops(check(), "debe contener tres claves raíz"));
}

TEST_F(VerifyEvidence, ClockIsNeverBeforeTheEvidence) {
  // The certificate is 20 days ahead of --at, yet before the evidence.
  auto credential = Verifier::sample();
  credential.issued_at = samples::kNow + days(20);
  verifier_.write_bundle(key(), samples::kNow + days(25), {credential});
  EXPECT_EQ(verifier_.check_stdin(verifier_.text_of(credential)).status, 0);
}

TEST_F(VerifyEvidence, AgeOfTheEvidenceIsShown) {
  EXPECT_THAT(check().out, HasSubstr("Datos de confianza del 01/03/2026 (hace un día)."));
}

TEST_F(VerifyEvidence, DemonstrationIsSaidOnTheContent) {
  auto demonstration = key();
  demonstration.issuer.demonstration = true;
  verifier_.write_bundle(demonstration, samples::kNow, {Verifier::sample()});
  EXPECT_THAT(check().out, HasSubstr("DATOS FICTICIOS – MUESTRA SIN VALOR OFICIAL"));
}

}  // namespace
}  // namespace fedatario::tests
