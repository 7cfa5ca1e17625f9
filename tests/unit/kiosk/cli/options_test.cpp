#include "kiosk/cli/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace fedatario::cli {
namespace {

using testing::ElementsAre;

std::variant<Options, Information, UsageError> parse(std::vector<const char*> arguments) {
  arguments.insert(arguments.begin(), "fedatario-verify");
  return parse_options(static_cast<int>(arguments.size()), arguments.data());
}

Options options_of(const std::vector<const char*>& arguments) {
  const auto parsed = parse(arguments);
  EXPECT_TRUE(std::holds_alternative<Options>(parsed));
  const auto* options = std::get_if<Options>(&parsed);
  return options != nullptr ? *options : Options{};
}

TEST(Options, EvidenceHasItsUsualPlaces) {
  const auto options = options_of({"a.pdf"});
  EXPECT_EQ(options.roots, "/etc/fedatario/roots.pem");
  EXPECT_EQ(options.bundle, "/var/lib/fedatario/bundle.cbor");
  EXPECT_FALSE(options.json);
  EXPECT_FALSE(options.at);
}

TEST(Options, TakesEveryOptionAndSeveralInputs) {
  const auto options = options_of(
      {"--roots", "r", "a.pdf", "--bundle=b", "--at", "2026-03-01T15:04:05Z", "--json", "-"});
  EXPECT_EQ(options.roots, "r");
  EXPECT_EQ(options.bundle, "b");
  EXPECT_EQ(options.at, from_rfc3339("2026-03-01T15:04:05Z"));
  EXPECT_TRUE(options.json);
  EXPECT_THAT(options.inputs, ElementsAre("a.pdf", "-"));
}

TEST(Options, NamesThatBeginWithAHyphenStandBehindTwo) {
  EXPECT_THAT(options_of({"--", "-a.pdf", "--json"}).inputs, ElementsAre("-a.pdf", "--json"));
}

}  // namespace
}  // namespace fedatario::cli
