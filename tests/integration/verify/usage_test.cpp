#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/integration/verify/verifier.h"

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
