#include <filesystem>

#include <gtest/gtest.h>

#include "server/keys/pkcs8_signer.h"
#include "tests/integration/drills/drill.h"

/// A director's key file is copied. The thief signs perfect certificates; the issued list is what
/// he cannot write. The drill of docs/operations.md ends the key's use.
namespace fedatario {
namespace {

using test::Drill;
using test::instant;
using test::ReaderDesk;

constexpr int kUnconfirmed = 2;
constexpr int kRefused = 1;
constexpr int kData = 65;
constexpr std::uint32_t kStudents = 4;
constexpr std::uint32_t kUnusedPosition = 700;

constexpr auto kBeforePublication = "2026-03-02T10:00:00Z";
constexpr auto kAfterPublication = "2026-03-02T18:00:00Z";
constexpr auto kAsked = "2026-03-03T09:00:00Z";
constexpr auto kAddress = "https://datos.example/fedatario";

class StolenKey : public testing::Test {
 protected:
  StolenKey() {
    drill_.issue(1, test::kIssuedAt);
    drill_.issue(2, test::kIssuedAt);
    drill_.publish_first();
    std::filesystem::copy_file(drill_.file("issuer.pem"), drill_.file("copied.pem"));
    import();
  }

  void import() const {
    const auto result = desk_.import(drill_.published(), kAsked);
    EXPECT_EQ(result.exit_code, 0) << result.err;
  }

  /// What the copied key signs: another name under the number and index that the thief chooses.
  [[nodiscard]] Credential other_name(const char* issued_at) const {
    Credential credential = test::content_of(genuine());
    credential.holder = "JUAN PEREZ SOTO";
    credential.number = kUnusedPosition;
    credential.status_index += kUnusedPosition;
    credential.issued_at = instant(issued_at);
    return credential;
  }

  [[nodiscard]] Envelope forge(const Credential& credential) const {
    const auto stolen = keys::open_pkcs8_signer(drill_.file("copied.pem"));
    return test::sign_certificate(credential, **stolen);
  }

  [[nodiscard]] Envelope genuine() const { return drill_.certificate(1); }
  [[nodiscard]] std::string verdict(const Envelope& certificate, int exit_code,
                                    const char* at = kAsked) const {
    const auto answer = desk_.check(certificate, at);
    EXPECT_EQ(answer.exit_code, exit_code) << answer.err;
    return answer.words();
  }

  [[nodiscard]] const Drill& drill() const { return drill_; }
  [[nodiscard]] const ReaderDesk& desk() const { return desk_; }

  /// The manual's words for what is this drill's.
  [[nodiscard]] std::map<std::string, std::string> names() const {
    return {{"KID", to_hex(genuine().kid())},
            {kAddress, drill_.published()},
            {"/etc/fedatario/roots.pem", desk_.file("roots.pem").string()},
            {"/var/lib/fedatario/bundle.cbor", desk_.bundle().string()}};
  }

 private:
  Drill drill_{kStudents};
  ReaderDesk desk_{drill_.file("roots.pem")};
};

TEST_F(StolenKey, ForgesNothingDatedBeforeThePublication) {
  EXPECT_EQ(verdict(genuine(), 0), "accepted");
  EXPECT_EQ(verdict(forge(other_name(kBeforePublication)), kRefused), "refused issued_absent");
}

TEST_F(StolenKey, ForgesADoubtAtMostAfterThePublication) {
  EXPECT_EQ(verdict(forge(other_name(kAfterPublication)), kUnconfirmed),
            "unconfirmed newer_than_evidence");
  drill().publish(test::kDayAfter);
  import();
  EXPECT_EQ(verdict(forge(other_name(kAfterPublication)), kRefused), "refused issued_absent")
      << "one publication later";
}

TEST_F(StolenKey, CannotTakeTheIndexOfAGenuineCertificate) {
  Credential credential = other_name(test::kIssuedAt);
  credential.status_index = test::content_of(genuine()).status_index;
  EXPECT_EQ(verdict(forge(credential), kRefused), "refused issued_differs");
  EXPECT_EQ(verdict(genuine(), 0), "accepted");
}

TEST_F(StolenKey, SignsForNoOtherSchoolAndNoOtherList) {
  Credential elsewhere = other_name(kAfterPublication);
  elsewhere.service = ServiceId{90'001'248};
  EXPECT_EQ(verdict(forge(elsewhere), kRefused), "refused scope_service");
  Credential hidden = other_name(kAfterPublication);
  hidden.status_index += 1U << 20U;
  EXPECT_EQ(verdict(forge(hidden), kRefused), "refused scope_status_list");
}

TEST_F(StolenKey, IsOutOfUseOnceTheDrillOfTheManualIsThrough) {
  const Envelope late = forge(other_name(kAfterPublication));
  EXPECT_EQ(verdict(late, kUnconfirmed), "unconfirmed newer_than_evidence");
  drill().issue(3, kAfterPublication);  // genuine, and not published before the theft is seen

  drill().follow_manual("Key-compromise drill", names(), test::kDayAfter);
  EXPECT_EQ(verdict(late, kRefused, test::kDayAfter), "refused key_compromised");
  EXPECT_EQ(verdict(forge(other_name(test::kTwoDaysAfter)), kRefused, test::kTwoDaysAfter),
            "refused key_compromised");
  for (const std::uint32_t number : {1U, 2U, 3U}) {
    EXPECT_EQ(verdict(drill().certificate(number), 0, test::kDayAfter), "accepted");
  }

  const auto old_key =
      drill().office().run({"issue", "--student", "99000004", "--key", drill().file("issuer.pem"),
                            "--at", test::kTwoDaysAfter});
  EXPECT_EQ(old_key.exit_code, kData);
  EXPECT_NE(old_key.err.find("marcada como comprometida"), std::string::npos) << old_key.err;

  drill().follow_manual("Back to work after a compromise", names(), test::kTwoDaysAfter);
  const Envelope renewed = drill().certificate(4);
  EXPECT_NE(renewed.kid(), genuine().kid());
  EXPECT_EQ(verdict(renewed, 0, test::kTwoDaysAfter), "accepted");
  EXPECT_EQ(verdict(genuine(), 0, test::kTwoDaysAfter), "accepted");
}

TEST_F(StolenKey, OfAPublisherIsBelievedNothingOnceTheTrustListLeavesItOut) {
  auto publisher_names = names();
  {
    auto database = drill().office().database();
    publisher_names["KID"] = to_hex(store::load_publishers(database)->front().key.kid());
  }
  drill().follow_manual("A publisher's key is stolen", publisher_names, test::kDayAfter);
  const auto imported = desk().import(drill().published(), test::kTwoDaysAfter);
  ASSERT_EQ(imported.exit_code, 0) << imported.err;
  EXPECT_EQ(verdict(genuine(), 0, test::kTwoDaysAfter), "accepted");

  const auto refused = drill().office().run(
      {"bundle", "publish", "--folder", drill().published(), "--roots", drill().file("roots.pem"),
       "--key", drill().file("publisher.pem"), "--at", test::kTwoDaysAfter});
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_NE(refused.err.find("unknown_publisher"), std::string::npos) << refused.err;
}

TEST_F(StolenKey, StaysCompromisedForEver) {
  const std::string kid = to_hex(genuine().kid());
  drill().demand({"keys", "compromise", kid}, kAsked);
  const auto refused = drill().office().run({"keys", "retire", kid, "--at", kAsked});
  EXPECT_EQ(refused.exit_code, kData);
  EXPECT_NE(refused.err.find("Una comprometida lo es para siempre"), std::string::npos)
      << refused.err;
}

}  // namespace
}  // namespace fedatario
