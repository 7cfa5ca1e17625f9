#include <gtest/gtest.h>

#include "tests/integration/drills/drill.h"

/// What became of a certificate after it was issued reaches a reader with the next publication.
namespace fedatario {
namespace {

using test::Drill;
using test::instant;
using test::ReaderDesk;

constexpr int kNotToBeTaken = 1;
constexpr int kUnconfirmed = 2;
constexpr int kBusy = 75;

constexpr auto kThen = "2026-03-03T10:00:00Z";
constexpr auto kMorningAfter = "2026-03-04T10:00:00Z";

class Standing : public testing::Test {
 protected:
  Standing() {
    drill_.issue(1, test::kIssuedAt);
    drill_.publish_first();
    import();
    EXPECT_EQ(check(1, 0).words(), "accepted");
  }

  void import() const {
    const auto result = desk_.import(drill_.published(), kMorningAfter);
    EXPECT_EQ(result.exit_code, 0) << result.err;
  }

  void change(Status status, ReasonClass reason, const char* since) const {
    drill_.change_status(
        {.number = 1, .status = status, .since = instant(since), .reason = reason});
  }

  void publish(const char* at) const {
    drill_.publish(at);
    import();
  }

  [[nodiscard]] test::Answer check(std::uint32_t number, int exit_code) const {
    auto answer = desk_.check(drill_.certificate(number), kMorningAfter);
    EXPECT_EQ(answer.exit_code, exit_code) << answer.err;
    return answer;
  }

  [[nodiscard]] const Drill& drill() const { return drill_; }

 private:
  Drill drill_{1};
  ReaderDesk desk_{drill_.file("roots.pem")};
};

TEST_F(Standing, ACertificateIssuedAgainTakesThePlaceOfTheOlderOne) {
  drill().correct_a_mark_of(1);
  drill().issue(1, kThen);
  EXPECT_EQ(check(1, 0).words(), "accepted") << "not published yet";
  EXPECT_EQ(check(2, kUnconfirmed).words(), "unconfirmed newer_than_evidence");

  publish(test::kDayAfter);
  const auto older = check(1, kNotToBeTaken);
  EXPECT_EQ(older.words(), "superseded");
  EXPECT_EQ(older.line["superseded_by"], 2);
  EXPECT_EQ(older.line["since"], kThen);
  EXPECT_EQ(check(2, 0).words(), "accepted");
}

TEST_F(Standing, AnAnnulmentIsSaidWithItsReasonAndInstant) {
  change(Status::annulled, ReasonClass::not_entitled, kThen);
  publish(test::kDayAfter);
  const auto answer = check(1, kNotToBeTaken);
  EXPECT_EQ(answer.words(), "annulled");
  EXPECT_EQ(answer.line["reason_class"], "not_entitled");
  EXPECT_EQ(answer.line["since"], kThen);
}

TEST_F(Standing, ASuspensionEndsWhenItIsLifted) {
  change(Status::suspended, ReasonClass::court_order, kThen);
  publish(test::kDayAfter);
  const auto answer = check(1, kNotToBeTaken);
  EXPECT_EQ(answer.words(), "suspended");
  EXPECT_EQ(answer.line["reason_class"], "court_order");
  EXPECT_EQ(answer.line["since"], kThen);

  change(Status::valid, ReasonClass::other, "2026-03-03T18:00:00Z");
  publish("2026-03-03T19:00:00Z");
  EXPECT_EQ(check(1, 0).words(), "accepted");
}

TEST_F(Standing, NothingIsIssuedByAClockBeforeTheLastPublication) {
  drill().correct_a_mark_of(1);
  const auto refused =
      drill().office().run({"issue", "--student", "99000001", "--at", "2026-03-02T15:59:59Z"});
  EXPECT_EQ(refused.exit_code, kBusy);
  EXPECT_NE(refused.err.find("El reloj de este equipo está atrasado"), std::string::npos)
      << refused.err;
  EXPECT_EQ(drill().office().certificates().size(), 1U);

  drill().issue(1, test::kPublishedAt);
  EXPECT_EQ(check(2, kUnconfirmed).words(), "unconfirmed newer_than_evidence")
      << "in the second of the publication itself";
}

TEST_F(Standing, NothingIsPublishedByAClockBeforeTheLastPublication) {
  const auto refused =
      drill().office().run({"bundle", "publish", "--folder", drill().published(), "--roots",
                            drill().file("roots.pem"), "--at", "2026-03-02T15:00:00Z"});
  EXPECT_EQ(refused.exit_code, kBusy);
  EXPECT_NE(refused.err.find("Corrija la hora"), std::string::npos) << refused.err;
}

}  // namespace
}  // namespace fedatario
