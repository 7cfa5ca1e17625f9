#include "kiosk/cli/messages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario::cli::messages {
namespace {

using testing::HasSubstr;

Attested attested(const Credential& credential) {
  const SeedSigner signer{Byte{1}};
  const auto verdict = verify(samples::qr_text(samples::seal(credential, signer)),
                              samples::evidence_for(credential, signer));
  return *attested_of(verdict);
}

constexpr Instant kMarch{1'772'452'800};  // 02/03/2026 in Lima

TEST(Messages, AcceptedCoeAsksForSignatureAndStampAndAClaDoesNot) {
  EXPECT_EQ(
      headline(Accepted{attested(samples::reference())}),
      "VÁLIDO. Compare el contenido con el papel y compruebe la firma y el sello del director.");
  EXPECT_EQ(headline(Accepted{attested(samples::constancia())}),
            "VÁLIDO. Compare el contenido con el papel.");
}

TEST(Messages, WhatNoLongerStandsSaysSinceWhen) {
  const auto content = attested(samples::reference());
  EXPECT_EQ(headline(Superseded{content, kMarch, 42}),
            "REEMPLAZADO el 02/03/2026 por el N.° 00000042");
  EXPECT_EQ(headline(Annulled{content, kMarch, ReasonClass::fraud}),
            "ANULADO el 02/03/2026: datos falsos");
  EXPECT_EQ(headline(Suspended{content, kMarch}), "SUSPENDIDO: consulte a la UGEL");
}

TEST(Messages, UnconfirmedSaysTheAgeOfTheEvidence) {
  EXPECT_EQ(headline(Unconfirmed{attested(samples::reference()), Doubt::evidence_too_old}),
            "FIRMA VÁLIDA, VIGENCIA SIN CONFIRMAR (datos del 01/03/2026)");
}

TEST(Messages, EveryRefusalSaysWhyAndWhatToDo) {
  const std::vector<RefusalReason> reasons{EnvelopeError::not_a_credential,
                                           EnvelopeError::wrong_digits,
                                           AuthenticationError::unknown_issuer,
                                           AuthenticationError::bad_signature,
                                           PayloadError{PayloadField::marks},
                                           ScopeError::key_not_valid_then,
                                           ScopeError::service,
                                           ScopeError::nivel,
                                           ScopeError::kind,
                                           ScopeError::year,
                                           ScopeError::status_list,
                                           IssuedError::differs,
                                           IssuedError::absent,
                                           IssuedError::key_compromised};
  for (const auto& reason : reasons) {
    const Verdict refused = Refused{reason, std::nullopt};
    EXPECT_GT(headline(refused).size(), std::string_view{"NO VÁLIDO: "}.size()) << word_for(reason);
    EXPECT_FALSE(advice(refused).empty()) << word_for(reason);
  }
}

TEST(Messages, EveryScanErrorSaysWhyAndWhatToDo) {
  for (std::uint8_t i = 0; i < scanner::kScanErrorCount; ++i) {
    const Unreadable unreadable{"a.pdf", static_cast<scanner::ScanError>(i)};
    EXPECT_GT(headline(unreadable).size(), std::string_view{"NO SE PUDO LEER: "}.size()) << int{i};
    EXPECT_FALSE(advice(unreadable).empty()) << int{i};
  }
}

TEST(Messages, SourceNamesPagesOrLine) {
  EXPECT_EQ(source({"a.pdf", {1, 2}, 1}), "a.pdf, páginas 1 y 2");
  EXPECT_EQ(source({"a.pdf", {3}, 2}), "a.pdf, página 3, código 2");
  EXPECT_EQ(source({"a.pdf", {1, 3}, 1, {2, 5}}), "a.pdf, páginas 1 y 3\nPáginas sin código: 2, 5");
  EXPECT_EQ(source({"a.pdf", {1}, 1, {2}}), "a.pdf, página 1\nPágina sin código: 2");
  EXPECT_EQ(source({"-", {}, 4}), "Entrada estándar, línea 4");
}

TEST(Messages, EvidenceAgeCountsWholeDays) {
  EXPECT_EQ(evidence_age(kMarch, kMarch),
            "Datos de confianza del 02/03/2026 (hace menos de un día).");
  EXPECT_THAT(evidence_age(kMarch, kMarch + days(1)), HasSubstr("(hace un día)"));
  EXPECT_THAT(evidence_age(kMarch, kMarch + days(40)), HasSubstr("(hace 40 días)"));
}

}  // namespace
}  // namespace fedatario::cli::messages
