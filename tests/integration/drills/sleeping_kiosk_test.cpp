#include <gtest/gtest.h>

#include "files/file.h"
#include "tests/integration/drills/drill.h"

/// The roots change hands twice while a kiosk is switched off, and what custodians refuse
/// meanwhile.
namespace fedatario {
namespace {

using test::Drill;
using test::ReaderDesk;

constexpr int kData = 65;
constexpr std::size_t kMaxDocument = 1U << 20U;
constexpr auto kAsked = "2026-03-05T10:00:00Z";

bool speaks_of(const test::ProgramResult& result, const std::string& words) {
  return result.err.find(words) != std::string::npos;
}

class SleepingKiosk : public testing::Test {
 protected:
  SleepingKiosk() { drill_.issue(1, test::kIssuedAt); }

  /// From `OLD1.pem` ... in `OLDs.pem` to new ones of that prefix, by the manual.
  void rotate(const std::string& old, const std::string& next, const char* at) const {
    drill_.custodians().make_roots(next);
    drill_.follow_manual("Root rotation",
                         {{"roots.pem", drill_.file(old + "s.pem")},
                          {"root1.pem", drill_.file(old + "1.pem")},
                          {"root2.pem", drill_.file(old + "2.pem")},
                          {"new-roots.pem", drill_.file(next + "s.pem")},
                          {"new1.pem", drill_.file(next + "1.pem")},
                          {"new2.pem", drill_.file(next + "2.pem")},
                          {"new3.pem", drill_.file(next + "3.pem")}},
                         at);
  }

  /// Asks for a rotation to new roots and lets these sign it, one after the other.
  [[nodiscard]] test::ProgramResult accept_signed_by(const std::vector<std::string>& keys) const {
    drill_.custodians().make_roots("next");
    drill_.demand({"keys", "root", "rotate", "--roots", drill_.file("roots.pem"), "--new",
                   drill_.file("nexts.pem"), "--out", drill_.file("0.txt")},
                  test::kIssuedAt);
    int signed_by = 0;
    for (const std::string& key : keys) {
      const std::string before = std::to_string(signed_by) + ".txt";
      const std::string after = std::to_string(++signed_by) + ".txt";
      const auto roots = key.starts_with("next") ? "nexts.pem" : "roots.pem";
      const auto done = drill_.custodians().sign(before, key, after, roots);
      EXPECT_EQ(done.exit_code, 0) << done.err;
    }
    return accept(std::to_string(signed_by) + ".txt");
  }

  [[nodiscard]] test::ProgramResult accept(const std::string& document) const {
    return drill_.office().run({"keys", "root", "accept", drill_.file(document), "--roots",
                                drill_.file("roots.pem"), "--at", test::kIssuedAt});
  }

  void expect_accepted_by(const ReaderDesk& desk) const {
    const auto imported = desk.import(drill_.published(), kAsked);
    ASSERT_EQ(imported.exit_code, 0) << imported.err;
    const auto answer = desk.check(drill_.certificate(1), kAsked);
    EXPECT_EQ(answer.words(), "accepted");
    EXPECT_EQ(answer.exit_code, 0);
  }

  [[nodiscard]] const Drill& drill() const { return drill_; }

 private:
  Drill drill_{1};
};

TEST_F(SleepingKiosk, FollowsTwoRotationsAtOnce) {
  drill().publish_first();
  const ReaderDesk sleeper{drill().file("roots.pem")};
  expect_accepted_by(sleeper);
  rotate("root", "second", test::kDayAfter);
  rotate("second", "third", test::kTwoDaysAfter);

  expect_accepted_by(sleeper);
  expect_accepted_by(ReaderDesk{drill().file("roots.pem")});
  expect_accepted_by(ReaderDesk{drill().file("seconds.pem")});
  expect_accepted_by(ReaderDesk{drill().file("thirds.pem")});

  drill().custodians().make_roots("stranger");
  const ReaderDesk stranger{drill().file("strangers.pem")};
  const auto refused = stranger.import(drill().published(), kAsked);
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_TRUE(speaks_of(refused, "no los firman las claves raíz que este equipo conoce"))
      << refused.err;
}

TEST_F(SleepingKiosk, NoSetOfRootsReplacesTheOtherAlone) {
  const auto by_old = accept_signed_by({"root1", "root2", "root3"});
  EXPECT_EQ(by_old.exit_code, kData);
  EXPECT_TRUE(speaks_of(by_old, "faltan firmas")) << by_old.err;
}

TEST_F(SleepingKiosk, NewRootsDoNotNameThemselves) {
  const auto by_new = accept_signed_by({"next1", "next2", "next3"});
  EXPECT_EQ(by_new.exit_code, kData);
  EXPECT_TRUE(speaks_of(by_new, "faltan firmas")) << by_new.err;
}

TEST_F(SleepingKiosk, ACustodianSignsNoRequestWhoseWordsWereChanged) {
  ASSERT_EQ(drill().custodians().request().exit_code, 0);
  const auto bytes = files::read_file(drill().file("request.txt"), kMaxDocument);
  ASSERT_TRUE(bytes);
  std::string text{as_text(*bytes)};
  const std::string::size_type at = text.find("9000123");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 7, "9000999");
  ASSERT_TRUE(files::write_file(drill().file("request.txt"), as_bytes(text)));

  const auto refused = drill().custodians().sign("request.txt", "root1", "one.txt");
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_TRUE(speaks_of(refused, "Alguien lo cambió")) << refused.err;
  EXPECT_FALSE(std::filesystem::exists(drill().file("one.txt")));
}

TEST_F(SleepingKiosk, ACustodianSignsNothingUnderAnotherFingerprint) {
  ASSERT_EQ(drill().custodians().request().exit_code, 0);
  const auto refused = drill().office().run(
      {"keys", "root", "sign", drill().file("request.txt"), "--key", drill().file("root1.pem"),
       "--roots", drill().file("roots.pem"), "--out", drill().file("one.txt"), "--confirm",
       "0000-0000-0000-0000-0000-0000-0000-0000-0000-0000"});
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_FALSE(std::filesystem::exists(drill().file("one.txt")));
}

TEST_F(SleepingKiosk, OneCustodianIsNotTwo) {
  ASSERT_EQ(drill().custodians().request().exit_code, 0);
  ASSERT_EQ(drill().custodians().sign("request.txt", "root1", "one.txt").exit_code, 0);
  const auto again = drill().custodians().sign("one.txt", "root1", "two.txt");
  EXPECT_EQ(again.exit_code, kData);
  EXPECT_TRUE(speaks_of(again, "ya firmó")) << again.err;
  const auto alone = accept("one.txt");
  EXPECT_EQ(alone.exit_code, kData);
  EXPECT_TRUE(speaks_of(alone, "faltan firmas")) << alone.err;
}

TEST_F(SleepingKiosk, AStrangersKeySignsNothing) {
  ASSERT_EQ(drill().custodians().request().exit_code, 0);
  drill().custodians().make_roots("stranger");
  const auto refused = drill().custodians().sign("request.txt", "stranger1", "one.txt");
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_TRUE(speaks_of(refused, "no es ninguna de las que pueden firmar")) << refused.err;
}

}  // namespace
}  // namespace fedatario
