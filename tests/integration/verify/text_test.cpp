#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/verify/verifier.h"

/// QR texts on standard input and in text files.
namespace fedatario::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(VerifyText, AcceptsACertificate) {
  const Verifier verifier;
  const auto run = verifier.check_stdin(verifier.text() + "\n");
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, HasSubstr("VÁLIDO. Compare el contenido con el papel y compruebe la firma y "
                                 "el sello del director."));
  EXPECT_EQ(run.err, "");
}

TEST(VerifyText, NeedsNoLastLineEndingAndTakesThoseOfWindows) {
  const Verifier verifier;
  EXPECT_EQ(verifier.check_stdin(verifier.text()).status, 0);
  EXPECT_EQ(verifier.check_stdin("\xEF\xBB\xBF" + verifier.text() + "\r\n\r\n").status, 0);
}

TEST(VerifyText, RefusesATamperedOne) {
  const Verifier verifier;
  std::string text = verifier.text();
  char& digit = text[text.size() / 2];
  digit = digit == '1' ? '2' : '1';
  const auto run = verifier.check_stdin(text);
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("NO VÁLIDO"));
  EXPECT_THAT(run.out, Not(HasSubstr(Verifier::sample().holder))) << "no claim unvouched for";
}

TEST(VerifyText, RefusesAStrangersAndSaysToUpdate) {
  const Verifier verifier;
  const auto run = verifier.check_stdin(Verifier::strangers_text());
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("NO VÁLIDO: clave no autorizada"));
  EXPECT_THAT(run.out, HasSubstr("Actualice los datos de confianza"));
  EXPECT_THAT(run.out, Not(HasSubstr(Verifier::sample().holder)));
}

TEST(VerifyText, RefusesOtherPeoplesTexts) {
  const Verifier verifier;
  const auto run = verifier.check_stdin("WIFI:T:WPA;S:escuela;P:secreto;;\n");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("NO VÁLIDO: no es de este sistema"));
}

TEST(VerifyText, OneBadLineAmongGoodOnesIsFoundAndNamed) {
  const Verifier verifier;
  const auto run =
      verifier.check_stdin(verifier.text() + "\n\n" + Verifier::strangers_text() + "\n");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("Entrada estándar, línea 1\nVÁLIDO"));
  EXPECT_THAT(run.out, HasSubstr("Entrada estándar, línea 3\nNO VÁLIDO"));
}

TEST(VerifyText, ReadsATextFileWhateverItsName) {
  const Verifier verifier;
  const auto file = verifier.folder().write("texto.png", verifier.text() + "\n");
  EXPECT_EQ(verifier.check({file}).status, 0);
}

TEST(VerifyText, EmptyInputIsNoVerdict) {
  const Verifier verifier;
  const auto run = verifier.check_stdin("");
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("NO SE PUDO LEER"));
}

TEST(VerifyText, FutureDateIsUnconfirmed) {
  const Verifier verifier;
  auto credential = Verifier::sample();
  credential.issued_at = Instant{1'772'452'800} + days(10);
  credential.status_index += 1;  // under the other's it would be forged
  const auto run = verifier.check_stdin(verifier.text_of(credential));
  EXPECT_EQ(run.status, 2);
  EXPECT_THAT(run.out, HasSubstr("FIRMA VÁLIDA, VIGENCIA SIN CONFIRMAR (datos del 01/03/2026)"));
}

TEST(VerifyText, KeyOutOfScopeIsNotAuthorised) {
  const Verifier verifier;
  auto credential = Verifier::sample();
  credential.service = ServiceId{99'999'990};
  const auto run = verifier.check_stdin(verifier.text_of(credential));
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("clave no autorizada para esta institución educativa"));
}

}  // namespace
}  // namespace fedatario::tests
