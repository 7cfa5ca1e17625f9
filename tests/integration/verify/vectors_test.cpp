#include <gtest/gtest.h>

#include "tests/integration/verify/verifier.h"
#include "tests/vectors/bundle_case.h"

/// The vectors of whole bundles, through the program.
namespace fedatario::tests {
namespace {

using vectors::Json;

constexpr const char* kFolder = "bundle";
constexpr int kNoInput = 66;

int status_of(const std::string& verdict) {
  if (verdict == "accepted") return 0;
  return verdict == "unconfirmed" ? 2 : 1;
}

std::string roots_pem(const Json& vector) {
  std::string pem;
  const RootSet roots = vectors::root_set_of(vector.at("pinned"));
  for (const PublicKey& root : roots.keys())
    pem += pem_of(root);
  return pem;
}

std::vector<std::string> stale_arguments(const Json& limits) {
  std::vector<std::string> arguments{"--stale-days",
                                     std::to_string(limits.at("default").get<int>())};
  for (const auto& [list, limit] : limits.at("lists").items()) {
    arguments.insert(arguments.end(),
                     {"--stale-days", list + "=" + std::to_string(limit.get<int>())});
  }
  return arguments;
}

/// A line of the program as `expect.verdict` has it: absent members are null.
Json verdict_of(const Json& line) {
  Json verdict;
  for (const char* member :
       {"verdict", "reason", "since", "reason_class", "superseded_by", "rectified_since"}) {
    verdict[member] = line.contains(member) ? line.at(member) : Json(nullptr);
  }
  return verdict;
}

class VerifyVectors : public testing::TestWithParam<std::string> {
 protected:
  /// With the case's roots, bundle and floor in a folder.
  [[nodiscard]] Finished run() const {
    const pictures::TemporaryFolder folder;
    std::vector<std::string> arguments{
        "--json",
        "--at",
        vector_.at("clock"),
        "--roots",
        folder.write("roots.pem", roots_pem(vector_)),
        "--bundle",
        folder.write("bundle.cbor", ByteView{vectors::bytes_of(vector_.at("file"))})};
    if (const auto floor = vectors::floor_of(vector_)) {
      static_cast<void>(folder.write("bundle.cbor.floor", ByteView{encode_floor(*floor)}));
    }
    const auto stale = stale_arguments(vector_.at("stale_days"));
    arguments.insert(arguments.end(), stale.begin(), stale.end());
    arguments.emplace_back("-");
    const Json& text = vector_.at("qr_text");
    const std::string input = text.is_null() ? "no QR text" : text.get<std::string>();
    return Verifier::run(arguments, folder.write("input", input));
  }

  Json vector_ = vectors::load_case(kFolder, GetParam());
};

TEST_P(VerifyVectors, GiveTheirVerdictOrStopTheProgram) {
  const Finished run = this->run();
  const Json& expect = vector_.at("expect");
  const bool only_installing_refuses = expect.at("reason") == "expired";
  if (expect.at("result") == "refused" && !only_installing_refuses) {
    EXPECT_EQ(run.status, kNoInput) << run.out;
    EXPECT_TRUE(run.out.empty());
    EXPECT_FALSE(run.err.empty());
    return;
  }
  if (!expect.contains("verdict")) {
    EXPECT_EQ(run.status, 1) << run.err;
    EXPECT_EQ(Json::parse(run.out).at("reason"), "not_a_credential");
    return;
  }
  EXPECT_EQ(verdict_of(Json::parse(run.out)), expect.at("verdict"));
  EXPECT_EQ(run.status, status_of(expect.at("verdict").at("verdict")));
}

INSTANTIATE_TEST_SUITE_P(All, VerifyVectors, testing::ValuesIn(vectors::names_in(kFolder)),
                         vectors::test_name);

}  // namespace
}  // namespace fedatario::tests
