#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/integration/verify/verifier.h"
#include "tests/support/pictures/pdf_file.h"
#include "tests/support/pictures/picture.h"

/// Images and PDFs, honest and otherwise.
namespace fedatario::tests {
namespace {

using namespace pictures;
using testing::HasSubstr;
using testing::Not;

/// A page of A4 with a code as wide as certificates print it.
PlacedImage page_with(const std::string& text) {
  constexpr double kPointsPerMillimetre = 72 / 25.4;
  return {certificate_code(text, 4), 15 * kPointsPerMillimetre, 20 * kPointsPerMillimetre,
          45 * kPointsPerMillimetre};
}

std::string tampered(std::string text) {
  char& digit = text[text.size() - 40];
  digit = digit == '1' ? '2' : '1';
  return text;
}

class VerifyFile : public testing::Test {
 protected:
  template <class Content>
  Finished check(std::string_view name, const Content& content) {
    return verifier_.check({verifier_.folder().write(name, content)});
  }

  Verifier verifier_;
};

TEST_F(VerifyFile, AcceptsAPdfOfTwoPagesOnce) {
  const auto run =
      check("certificado.pdf", pdf_of({page_with(verifier_.text()), page_with(verifier_.text())}));
  EXPECT_EQ(run.status, 0) << run.out << run.err;
  EXPECT_THAT(run.out, HasSubstr("certificado.pdf, páginas 1 y 2\nVÁLIDO"));
  EXPECT_EQ(run.out.find("VÁLIDO"), run.out.rfind("VÁLIDO")) << "one verdict for both pages";
}

TEST_F(VerifyFile, NamesThePagesWithoutCodeBesideTheVerdict) {
  const auto page = page_with(verifier_.text());
  const auto run = check("legajo.pdf", pdf_of({page, {}, page, page, {}}));
  EXPECT_EQ(run.status, 0) << "the verdict is that of the code";
  EXPECT_THAT(run.out, HasSubstr("legajo.pdf, páginas 1, 3 y 4\nPáginas sin código: 2, 5\nVÁLIDO"));
}

TEST_F(VerifyFile, AcceptsImagesOfEachFormat) {
  for (const std::string extension : {".png", ".jpg", ".webp", ".tiff"}) {
    const auto code = certificate_code(verifier_.text(), 4);
    EXPECT_EQ(check("foto" + extension, encoded(code, extension)).status, 0) << extension;
  }
}

TEST_F(VerifyFile, GoesByContentNotByName) {
  const auto code = certificate_code(verifier_.text(), 4);
  EXPECT_EQ(check("imagen.pdf", encoded(code, ".png")).status, 0);
  EXPECT_EQ(check("documento.jpg", pdf_of({page_with(verifier_.text())})).status, 0);
}

TEST_F(VerifyFile, ReadsARotatedPhotograph) {
  const auto page = turned(certificate_code(verifier_.text(), 5), 23);
  EXPECT_EQ(check("foto.jpg", encoded(page, ".jpg")).status, 0);
}

TEST_F(VerifyFile, ReadsAPageAtSeventyTwoDotsAnInch) {
  const auto code = certificate_code(verifier_.text(), 8);
  const auto page = on_page(resized(code, {128, 128}), {595, 842}, {42, 650});
  EXPECT_EQ(check("baja.png", encoded(page, ".png")).status, 0);
}

TEST_F(VerifyFile, RefusesATamperedPdf) {
  const auto run = check("falso.pdf", pdf_of({page_with(tampered(verifier_.text()))}));
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("NO VÁLIDO: firma incorrecta"));
}

TEST_F(VerifyFile, RefusesOtherPeoplesCodes) {
  const auto run = check("otro.png", encoded(qr_code("https://example.org/menu", 5), ".png"));
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("NO VÁLIDO: no es de este sistema"));
}

TEST_F(VerifyFile, JudgesEachOfSeveralCodes) {
  const auto image = in_a_row(
      {certificate_code(verifier_.text(), 4), certificate_code(tampered(verifier_.text()), 4)});
  const auto run = check("dos.png", encoded(image, ".png"));
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("VÁLIDO. Compare"));
  EXPECT_THAT(run.out, HasSubstr("NO VÁLIDO"));
}

TEST_F(VerifyFile, HasNoVerdictWithoutACode) {
  EXPECT_EQ(check("barras.png", encoded(bar_code(), ".png")).status, 3);
  const auto run = check("blanco.pdf", blank_pdf(2));
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("NO SE PUDO LEER: no se encontró ningún código QR"));
}

TEST_F(VerifyFile, HasNoVerdictOnBrokenFiles) {
  const auto png = encoded(certificate_code(verifier_.text(), 4), ".png");
  EXPECT_EQ(check("cortado.png", ByteView{png}.first(png.size() / 2)).status, 3);
  const auto pdf = pdf_of({page_with(verifier_.text())});
  EXPECT_EQ(check("cortado.pdf", std::string_view{pdf}.substr(0, 70)).status, 3);
  EXPECT_EQ(check("vacio.pdf", std::string_view{}).status, 3);
  EXPECT_EQ(check("binario.bin", std::string_view{"\x01\x02\x03", 3}).status, 3);
  EXPECT_EQ(check("cerrado.pdf", locked_pdf()).status, 3);
}

TEST_F(VerifyFile, RefusedOutweighsUnreadableAndThatUnconfirmed) {
  const auto good = verifier_.folder().write("a.txt", verifier_.text());
  const auto blank = verifier_.folder().write("b.pdf", blank_pdf(1));
  const auto bad = verifier_.folder().write("c.txt", Verifier::strangers_text());
  auto later = Verifier::sample();
  later.issued_at = Instant{1'772'452'800} + days(30);
  later.status_index += 1;  // under the other's it would be forged
  const auto doubted = verifier_.folder().write("d.txt", verifier_.text_of(later));

  EXPECT_EQ(verifier_.check({good, good}).status, 0);
  EXPECT_EQ(verifier_.check({good, doubted}).status, 2);
  EXPECT_EQ(verifier_.check({good, doubted, blank}).status, 3);
  EXPECT_EQ(verifier_.check({blank, good, bad, doubted}).status, 1);
}

TEST_F(VerifyFile, FollowsALink) {
  const auto target = verifier_.folder().write("a.txt", verifier_.text());
  const auto link = verifier_.path("enlace.pdf");
  std::filesystem::create_symlink(target, link);
  EXPECT_EQ(verifier_.check({link}).status, 0);
}

TEST_F(VerifyFile, WhatCannotBeOpenedIsNamedAndTheRestStillChecked) {
  const auto good = verifier_.folder().write("a.txt", verifier_.text());
  const auto run = verifier_.check({verifier_.path("no-existe.pdf"), good});
  EXPECT_EQ(run.status, 66);
  EXPECT_THAT(run.out, HasSubstr("no-existe.pdf: no existe"));
  EXPECT_THAT(run.out, HasSubstr("VÁLIDO. Compare"));

  EXPECT_EQ(verifier_.check({verifier_.folder().path().string()}).status, 66) << "a folder";
  EXPECT_EQ(verifier_.check({"/dev/zero"}).status, 66) << "a device";
}

TEST_F(VerifyFile, FileWithoutPermissionIsNotOpened) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const auto file = verifier_.folder().write("cerrado.txt", verifier_.text());
  ASSERT_EQ(chmod(file.c_str(), 0), 0);
  const auto run = verifier_.check({file});
  EXPECT_EQ(run.status, 66);
  EXPECT_THAT(run.out, HasSubstr("no hay permiso"));
}

TEST_F(VerifyFile, NameCannotMoveTheTerminalsCursor) {
  const auto file = verifier_.folder().write("a\x1b[2J.txt", verifier_.text());
  const auto run = verifier_.check({file});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, Not(HasSubstr("\x1b")));

  const auto eight_bits = verifier_.check({verifier_.path("a\u009B2J\u202E.txt")});
  EXPECT_EQ(eight_bits.status, 66);
  EXPECT_THAT(eight_bits.out, HasSubstr("a?2J?.txt: no existe"));
}

}  // namespace
}  // namespace fedatario::tests
