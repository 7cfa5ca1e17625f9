#include <gtest/gtest.h>

#include "tests/integration/drills/drill.h"

/// A mirror serves the same edition for ever, and nobody tells the reader of a newer one.
namespace fedatario {
namespace {

using test::Drill;
using test::ReaderDesk;

constexpr int kNotToBeTaken = 1;
constexpr int kUnconfirmed = 2;
constexpr int kData = 65;

constexpr auto kAfterTwentyNineDays = "2026-03-31T16:00:00Z";
constexpr auto kAfterThirtyOneDays = "2026-04-02T16:00:00Z";
constexpr auto kLongBefore = "2026-01-10T00:00:00Z";

class FrozenMirror : public testing::Test {
 protected:
  FrozenMirror() {
    for (const std::uint32_t student : {1U, 2U, 3U})
      drill_.issue(student, test::kIssuedAt);
    drill_.correct_a_mark_of(3);
    drill_.issue(3, "2026-03-02T15:30:00Z");
    drill_.change_status({.number = 2,
                          .status = Status::annulled,
                          .since = test::instant("2026-03-02T15:40:00Z"),
                          .reason = ReasonClass::content_error});
    EXPECT_TRUE(drill_.custodians().sign_trust_list());
  }

  /// The edition that stays for so many days, at the reader.
  void freeze(const char* days) const {
    drill_.publish(test::kPublishedAt, {"--days", days});
    const auto result = desk_.import(drill_.published(), test::kDayAfter);
    EXPECT_EQ(result.exit_code, 0) << result.err;
  }

  [[nodiscard]] std::string verdict(std::uint32_t number, int exit_code, const char* at) const {
    const auto answer = desk_.check(drill_.certificate(number), at);
    EXPECT_EQ(answer.exit_code, exit_code) << answer.err;
    return answer.words();
  }

  [[nodiscard]] const Drill& drill() const { return drill_; }
  [[nodiscard]] const ReaderDesk& desk() const { return desk_; }

 private:
  Drill drill_{3};
  ReaderDesk desk_{drill_.file("roots.pem")};
};

TEST_F(FrozenMirror, ConfirmsNothingOnceItsEditionHasExpired) {
  freeze("30");
  EXPECT_EQ(verdict(1, 0, kAfterTwentyNineDays), "accepted");
  EXPECT_EQ(verdict(1, kUnconfirmed, kAfterThirtyOneDays), "unconfirmed evidence_expired");
}

TEST_F(FrozenMirror, ConfirmsNothingOnceItsListIsOlderThanTheReaderAllows) {
  freeze("90");
  EXPECT_EQ(verdict(1, 0, kAfterTwentyNineDays), "accepted");
  EXPECT_EQ(verdict(1, kUnconfirmed, kAfterThirtyOneDays), "unconfirmed evidence_too_old");
}

TEST_F(FrozenMirror, StillSaysWhatNoLongerStands) {
  freeze("30");
  EXPECT_EQ(verdict(2, kNotToBeTaken, kAfterThirtyOneDays), "annulled");
  EXPECT_EQ(verdict(3, kNotToBeTaken, kAfterThirtyOneDays), "superseded");
}

TEST_F(FrozenMirror, InstallsNoExpiredEdition) {
  drill().publish(test::kPublishedAt);
  const auto result = desk().import(drill().published(), kAfterThirtyOneDays);
  EXPECT_EQ(result.exit_code, kData);
  EXPECT_NE(result.err.find("han vencido"), std::string::npos) << result.err;
  EXPECT_FALSE(std::filesystem::exists(desk().bundle()));
}

TEST_F(FrozenMirror, GainsNothingByAClockBehindWhatTheReaderHad) {
  freeze("30");
  const std::filesystem::path first = drill().file("first");
  std::filesystem::copy(drill().published(), first, std::filesystem::copy_options::recursive);
  drill().publish(kAfterThirtyOneDays);
  ASSERT_EQ(desk().import(drill().published(), kAfterThirtyOneDays).exit_code, 0);

  EXPECT_EQ(desk().import(first.string(), test::kDayAfter).exit_code, kData);
  const auto answer = desk().check(drill().certificate(1), kLongBefore);
  EXPECT_EQ(answer.words(), "accepted") << answer.err;
  EXPECT_EQ(answer.line["evidence_as_of"], kAfterThirtyOneDays);
}

}  // namespace
}  // namespace fedatario
