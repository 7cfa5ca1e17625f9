#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "scanner/confine/sanitized.h"
#include "tests/integration/verify/verifier.h"
#include "tests/support/signed_sample.h"

/// Options and exit statuses of a command line.
namespace fedatario::tests {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

TEST(VerifyUsage, HelpNamesEveryOption) {
  const auto run = Verifier::run({"--help"});
  EXPECT_EQ(run.status, 0);
  for (const auto* option : {"--help", "--version", "--roots", "--bundle", "--at", "--json"}) {
    EXPECT_THAT(run.out, HasSubstr(option));
  }
}

TEST(VerifyUsage, VersionIsOneLine) {
  const auto run = Verifier::run({"--version"});
  EXPECT_EQ(run.status, 0);
  EXPECT_THAT(run.out, MatchesRegex("fedatario-verify [0-9.]+\n"));
}

TEST(VerifyUsage, ResultThatCannotBeWrittenHasItsOwnStatus) {
  const Verifier verifier;
  const auto text = verifier.folder().write("a.txt", verifier.text());
  const std::vector<std::string> arguments{
      "--roots", verifier.path("roots.pem"), "--bundle", verifier.path("bundle.cbor"),
      "--at",    to_rfc3339(samples::kNow),  text};
  ASSERT_EQ(Verifier::run(arguments).status, 0);
  const auto run = Verifier::run(arguments, "/dev/null", "/dev/full");
  EXPECT_EQ(run.status, 74);
  EXPECT_THAT(run.err, HasSubstr("No se pudo escribir el resultado"));
  EXPECT_EQ(Verifier::run({"--help"}, "/dev/null", "/dev/full").status, 74);
}

TEST(VerifyUsage, NothingIsVerifiedWithoutCryptography) {
  if (scanner::kSanitized) GTEST_SKIP() << "a sanitizer wants to be loaded first";
  const Verifier verifier;
  ASSERT_EQ(setenv("LD_PRELOAD", FEDATARIO_FAILING_SODIUM, 1), 0);
  const auto run = verifier.check_stdin(verifier.text());
  ASSERT_EQ(unsetenv("LD_PRELOAD"), 0);
  EXPECT_EQ(run.status, 70);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("libsodium"));
}

class VerifyWrongUsage : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(VerifyWrongUsage, IsSaidOnStandardErrorWithItsStatus) {
  const auto run = Verifier::run(GetParam());
  EXPECT_EQ(run.status, 64);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, HasSubstr("Vea fedatario-verify --help."));
}

INSTANTIATE_TEST_SUITE_P(Lines, VerifyWrongUsage,
                         testing::Values(std::vector<std::string>{},
                                         std::vector<std::string>{"--nada", "-"},
                                         std::vector<std::string>{"--roots"},
                                         std::vector<std::string>{"--at", "ayer", "-"},
                                         std::vector<std::string>{"--at", "2026-03-01", "-"},
                                         std::vector<std::string>{"--at", "", "-"}));

}  // namespace
}  // namespace fedatario::tests
