#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/verify/verifier.h"
#include "tests/support/pictures/pdf_file.h"
#include "tests/support/pictures/picture.h"

/// Inputs made to exhaust the program: a clear refusal within 5 seconds and 512 MB.
namespace fedatario::tests {
namespace {

using testing::HasSubstr;

constexpr std::uint64_t kMegabyte = std::uint64_t{1} << 20U;
constexpr std::uint64_t kGigabyte = std::uint64_t{1} << 30U;

/// Two processes at most hold memory of weight at once, so each gets half.
testing::AssertionResult within_limits(const Finished& run) {
  if (run.seconds > 5) return testing::AssertionFailure() << run.seconds << " s";
  if (run.peak_memory_bytes > 256 * kMegabyte) {
    return testing::AssertionFailure() << run.peak_memory_bytes / kMegabyte << " MB";
  }
  return testing::AssertionSuccess()
         << run.seconds << " s, " << run.peak_memory_bytes / kMegabyte << " MB";
}

TEST(VerifyHostileInput, PngOfOneHundredMegapixels) {
  const Verifier verifier;
  const auto file = verifier.folder().write(
      "enorme.png", pictures::encoded(pictures::white({10'000, 10'000}), ".png"));
  const auto run = verifier.check({file});
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("NO SE PUDO LEER: la imagen tiene más de 64 megapíxeles"));
  EXPECT_TRUE(within_limits(run));
}

TEST(VerifyHostileInput, PdfBomb) {
  const Verifier verifier;
  const auto run =
      verifier.check({verifier.folder().write("bomba.pdf", pictures::exponential_pdf(12))});
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("NO SE PUDO LEER: el archivo exige demasiado tiempo"));
  EXPECT_TRUE(within_limits(run));
}

TEST(VerifyHostileInput, PdfOfTooManyPages) {
  const Verifier verifier;
  const auto run =
      verifier.check({verifier.folder().write("largo.pdf", pictures::blank_pdf(5'000))});
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("el PDF tiene más de 32 páginas"));
  EXPECT_TRUE(within_limits(run));
}

TEST(VerifyHostileInput, TextFileOfAGigabyte) {
  const Verifier verifier;
  const auto file = verifier.folder().write("largo.txt", std::string(4096, '7'));
  std::filesystem::resize_file(file, kGigabyte);
  const auto run = verifier.check({file});
  EXPECT_EQ(run.status, 3);
  EXPECT_THAT(run.out, HasSubstr("el archivo pesa más de 64 MB"));
  EXPECT_TRUE(within_limits(run));
}

TEST(VerifyHostileInput, LineOfAGigabyteOnStandardInput) {
  const Verifier verifier;
  const auto file = verifier.folder().write("largo.txt", std::string(4096, '7'));
  std::filesystem::resize_file(file, kGigabyte);
  const auto run = verifier.check_stdin_file(file, {"-"});
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("línea 1\nNO VÁLIDO"));
  EXPECT_THAT(run.out, HasSubstr("una línea no termina"));
  EXPECT_TRUE(within_limits(run));
  EXPECT_LT(run.peak_memory_bytes, 128 * kMegabyte) << "not buffered";
}

TEST(VerifyHostileInput, LineThatIsTooLongDoesNotHideTheNext) {
  const Verifier verifier;
  const auto run = verifier.check_stdin(std::string(100'000, '7') + "\n" + verifier.text() + "\n");
  EXPECT_EQ(run.status, 1);
  EXPECT_THAT(run.out, HasSubstr("línea 1\nNO VÁLIDO"));
  EXPECT_THAT(run.out, HasSubstr("línea 2\nVÁLIDO"));
}

}  // namespace
}  // namespace fedatario::tests
