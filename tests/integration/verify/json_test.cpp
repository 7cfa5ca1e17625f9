#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/integration/verify/verifier.h"
#include "tests/support/pictures/pdf_file.h"
#include "tests/support/pictures/picture.h"

/// `--json` (docs/spec/verify-json.md).
namespace fedatario::tests {
namespace {

using nlohmann::json;
using testing::ElementsAre;

std::vector<json> lines_of(const Finished& run) {
  std::vector<json> lines;
  std::istringstream out{run.out};
  for (std::string line; std::getline(out, line);)
    lines.push_back(json::parse(line));
  return lines;
}

std::vector<std::string> keys_of(const Finished& run) {
  std::vector<std::string> keys;
  const auto line = nlohmann::ordered_json::parse(run.out);
  for (const auto& [key, value] : line.items())
    keys.push_back(key);
  return keys;
}

TEST(VerifyJson, AcceptedLineCarriesTheCredential) {
  const Verifier verifier;
  const auto run = verifier.check_stdin(verifier.text(), {"--json"});
  EXPECT_THAT(keys_of(run), ElementsAre("input", "verdict", "reason", "line", "evidence_as_of",
                                        "codigo_virtual", "issuer", "credential"));
  const auto line = lines_of(run).at(0);
  EXPECT_EQ(line["input"], "-");
  EXPECT_EQ(line["verdict"], "accepted");
  EXPECT_EQ(line["reason"], nullptr);
  EXPECT_EQ(line["line"], 1);
  EXPECT_EQ(line["evidence_as_of"], "2026-03-01T12:00:00Z");
  EXPECT_EQ(line["credential"]["holder"], Verifier::sample().holder);
  EXPECT_EQ(line["issuer"]["kid"], to_hex(verifier.issuer().public_key().kid()));
  EXPECT_EQ(line["codigo_virtual"].get<std::string>().size(), 14U);
}

TEST(VerifyJson, RefusedLineCarriesNoClaim) {
  const Verifier verifier;
  const auto line = lines_of(verifier.check_stdin(Verifier::strangers_text(), {"--json"})).at(0);
  EXPECT_EQ(line["verdict"], "refused");
  EXPECT_EQ(line["reason"], "unknown_issuer");
  EXPECT_EQ(line["credential"], nullptr);
  EXPECT_EQ(line["issuer"], nullptr);
}

TEST(VerifyJson, OneLineForEachLine) {
  const Verifier verifier;
  const auto run =
      verifier.check_stdin(verifier.text() + "\nx\n\n" + verifier.text() + "\n", {"--json"});
  const auto lines = lines_of(run);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[1]["reason"], "not_a_credential");
  EXPECT_EQ(lines[2]["line"], 4);
}

TEST(VerifyJson, DocumentSaysItsPagesAndCode) {
  const Verifier verifier;
  const auto code = pictures::certificate_code(verifier.text(), 4);
  const auto file = verifier.folder().write(
      "a.pdf", pictures::pdf_of({{}, {code, 40, 40, 130}, {code, 40, 40, 130}}));
  const auto line = lines_of(verifier.check({"--json", file})).at(0);
  EXPECT_EQ(line["pages"], (json{2, 3}));
  EXPECT_EQ(line["code"], 1);
  EXPECT_EQ(line["pages_without_code"], (json{1}));
  EXPECT_EQ(line["verdict"], "accepted");
}

TEST(VerifyJson, WhatHasNoVerdictHasAReason) {
  const Verifier verifier;
  const auto empty = verifier.folder().write("vacio.pdf", std::string_view{});
  const auto blank = verifier.folder().write("blanco.pdf", pictures::blank_pdf(1));
  const auto lines = lines_of(verifier.check({"--json", empty, blank, verifier.path("no")}));
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]["verdict"], "unreadable");
  EXPECT_EQ(lines[0]["reason"], "file_empty");
  EXPECT_EQ(lines[1]["reason"], "no_code");
  EXPECT_EQ(lines[2]["verdict"], "not_opened");
  EXPECT_EQ(lines[2]["reason"], "not_found");
}

TEST(VerifyJson, NameThatIsNoUtf8StaysJson) {
  const Verifier verifier;
  const auto line = lines_of(verifier.check({"--json", "\xFF\xFE"})).at(0);
  EXPECT_EQ(line["verdict"], "not_opened");
}

}  // namespace
}  // namespace fedatario::tests
