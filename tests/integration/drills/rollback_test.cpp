#include <filesystem>

#include <gtest/gtest.h>

#include "tests/integration/drills/drill.h"
#include "tests/support/program/web_folder.h"

/// Somebody gives a reader the evidence of yesterday, in which a certificate annulled today stands.
namespace fedatario {
namespace {

namespace fs = std::filesystem;

using test::Drill;
using test::ReaderDesk;

constexpr int kNotToBeTaken = 1;
constexpr int kData = 65;
constexpr int kNoEvidence = 66;
constexpr auto kAsked = "2026-03-04T09:00:00Z";
constexpr auto kOlder = "son más antiguos que los que este equipo ya tuvo";

class Rollback : public testing::Test {
 protected:
  Rollback() {
    drill_.issue(1, test::kIssuedAt);
    drill_.publish_first();
    fs::copy(drill_.published(), yesterday(), fs::copy_options::recursive);
    export_to(drill_.file("yesterday.cbor"), yesterday());
    drill_.change_status({.number = 1,
                          .status = Status::annulled,
                          .since = test::instant("2026-03-03T10:00:00Z"),
                          .reason = ReasonClass::fraud});
    drill_.publish(test::kDayAfter);
    const auto result = desk_.import(drill_.published(), kAsked);
    EXPECT_EQ(result.exit_code, 0) << result.err;
  }

  void export_to(const std::string& file, const std::string& folder) const {
    drill_.demand({"bundle", "export", "--folder", folder, "--roots", drill_.file("roots.pem"),
                   "--out", file},
                  kAsked);
  }

  /// The refusal, and that nothing changed for who asks.
  void expect_refused(const std::string& source, const char* at = kAsked) const {
    const auto result = desk_.import(source, at);
    EXPECT_EQ(result.exit_code, kData) << source;
    EXPECT_NE(result.err.find(kOlder), std::string::npos) << result.err;
  }

  void expect_annulled() const {
    const auto answer = desk_.check(drill_.certificate(1), kAsked);
    EXPECT_EQ(answer.words(), "annulled");
    EXPECT_EQ(answer.exit_code, kNotToBeTaken);
  }

  [[nodiscard]] std::string yesterday() const { return drill_.file("yesterday"); }
  [[nodiscard]] std::string yesterdays_file() const { return drill_.file("yesterday.cbor"); }
  [[nodiscard]] const Drill& drill() const { return drill_; }
  [[nodiscard]] const ReaderDesk& desk() const { return desk_; }

 private:
  Drill drill_{1};
  ReaderDesk desk_{drill_.file("roots.pem")};
};

TEST_F(Rollback, IsRefusedFromAFileAFolderAndAServer) {
  const test::WebFolder server{yesterday()};
  for (const std::string& source : {yesterdays_file(), yesterday(), server.address()}) {
    expect_refused(source);
    expect_annulled();
  }
}

TEST_F(Rollback, IsRefusedAlsoOnceTheBundleIsDeletedAndTheClockSetBack) {
  fs::remove(desk().bundle());
  expect_refused(yesterdays_file());
  expect_refused(yesterdays_file(), test::kPublishedAt);
  EXPECT_FALSE(fs::exists(desk().bundle()));
  ASSERT_EQ(desk().import(drill().published(), kAsked).exit_code, 0);
  expect_annulled();
}

TEST_F(Rollback, IsSeenByTheVerifierWhereAnOldFileWasCopiedOverTheNewOne) {
  fs::copy_file(yesterdays_file(), desk().bundle(), fs::copy_options::overwrite_existing);
  const auto answer = desk().check(drill().certificate(1), kAsked);
  EXPECT_EQ(answer.exit_code, kNoEvidence);
  EXPECT_TRUE(answer.line.empty()) << "a verdict from evidence rolled back";
  EXPECT_NE(answer.err.find(kOlder), std::string::npos) << answer.err;
}

TEST_F(Rollback, AFloorThatCannotBeReadStopsTheVerifierAndTheImport) {
  fs::resize_file(desk().file("bundle.cbor.floor"), 10);
  EXPECT_EQ(desk().check(drill().certificate(1), kAsked).exit_code, kNoEvidence);
  EXPECT_EQ(desk().import(yesterdays_file(), kAsked).exit_code, kData);
  fs::remove(desk().file("bundle.cbor.floor"));
  ASSERT_EQ(desk().import(drill().published(), kAsked).exit_code, 0);
  expect_annulled();
  expect_refused(yesterdays_file());
}

}  // namespace
}  // namespace fedatario
