#include "issuance/certificate/issue.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include <gtest/gtest.h>

#include "issuance/transcript/draft.h"
#include "server/keys/pkcs8_signer.h"
#include "server/store/issue_store.h"
#include "server/store/issuers.h"
#include "server/store/record_reader.h"
#include "server/store/registry_writer.h"
#include "tests/support/office/small_school.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::certificate {
namespace {

constexpr Instant kNow{1'790'000'000};
constexpr std::uint32_t kPeople = 6;

/// Issues into a real database with a real key.
class IssueTest : public testing::Test {
 protected:
  void SetUp() override {
    auto created = store::Database::create(folder_.path() / "registry.db");
    ASSERT_TRUE(created);
    database_ = std::make_unique<store::Database>(std::move(*created));
    ASSERT_TRUE(store::save_institution(*database_, {"I.E. DE PRUEBA", "v.example", true}));
    ASSERT_TRUE(store::save_directory(*database_, test::small_school()));
    ASSERT_TRUE(store::save_people(*database_, test::graduates(kPeople)));
    signer_ = registered("issuer.pem", 2026);
    store_ = std::make_unique<store::IssueStore>(*database_, "prueba");
  }

  /// A new key that may sign in one year.
  [[nodiscard]] std::unique_ptr<Signer> registered(const std::string& name, std::uint16_t year) {
    const auto key = keys::create_pkcs8_key(folder_.path() / name);
    EXPECT_TRUE(store::save_issuer_key(*database_,
                                       {.key = *key,
                                        .scope = {.services = {test::kSmallSchool},
                                                  .niveles = 0x3fff,
                                                  .kinds = 3,
                                                  .first_year = year,
                                                  .last_year = year,
                                                  .lists = {}},
                                        .valid_from = {kNow.seconds - 10},
                                        .valid_until = {kNow.seconds + 10}},
                                       "prueba"));
    own_keys_ = store::own_trust_list(*store::load_trusted_keys(*database_), kNow);
    return std::move(*keys::open_pkcs8_signer(folder_.path() / name));
  }

  [[nodiscard]] IssuingDesk desk() {
    return {.store = *store_,
            .signer = *signer_,
            .own_keys = *own_keys_,
            .now = now_,
            .observe = observer_};
  }

  [[nodiscard]] std::vector<Applicant> applicants(const std::string& director = "ELENA TICONA") {
    std::vector<store::Student> students;
    for (std::uint32_t person = 1; person <= kPeople; ++person) {
      students.push_back({{person}, Nivel::f0, test::kSmallSchool});
    }
    std::vector<Applicant> all;
    const auto records = store::load_records(*database_, students);
    for (std::uint32_t i = 0; i < kPeople; ++i) {
      auto draft = transcript::draft_certificate((*records)[i], {.kind = DocumentKind::coe,
                                                                 .service = test::kSmallSchool,
                                                                 .director = director,
                                                                 .current_year = 2026,
                                                                 .host = "v.example"});
      EXPECT_TRUE(draft);
      all.push_back({{i + 1}, std::move(*draft)});
    }
    return all;
  }

  [[nodiscard]] Serial reserved() {
    const auto serials = store_->reserve(1);
    return serials->front();
  }

  [[nodiscard]] std::size_t open_intents() { return store_->open_intents(0, 10)->size(); }

  test::ScratchFolder folder_;
  std::unique_ptr<store::Database> database_;
  std::unique_ptr<Signer> signer_;
  std::unique_ptr<store::IssueStore> store_;
  std::optional<TrustList> own_keys_;
  Instant now_ = kNow;
  StepObserver observer_;
};

template <class Alternative>
std::size_t count(const std::vector<Outcome>& outcomes) {
  return static_cast<std::size_t>(std::ranges::count_if(outcomes, [](const Outcome& outcome) {
    return std::holds_alternative<Alternative>(outcome);
  }));
}

TEST_F(IssueTest, TakesTheStepsInTheOrderOfTheProtocol) {
  std::vector<Step> steps;
  observer_ = [&](Step step, std::size_t members) {
    steps.push_back(step);
    EXPECT_EQ(members, kPeople);
  };
  EXPECT_EQ(count<Issued>(issue(applicants(), desk())), kPeople);
  EXPECT_EQ(steps,
            (std::vector{Step::reserved, Step::intents_recorded, Step::sealed, Step::committed}));
}

TEST_F(IssueTest, GivesTheSameCertificateForTheSameContent) {
  const auto first = issue(applicants(), desk());
  const auto again = issue(applicants(), desk());
  ASSERT_EQ(count<AlreadyIssued>(again), kPeople);
  for (std::size_t i = 0; i < kPeople; ++i) {
    const auto& issued = std::get<Issued>(first[i]).sealed;
    const auto& standing = std::get<AlreadyIssued>(again[i]).issued.sealed;
    EXPECT_TRUE(std::ranges::equal(issued.envelope.bytes(), standing.envelope.bytes()));
  }
}

TEST_F(IssueTest, IssuesAnewWhereTheContentChanged) {
  ASSERT_EQ(count<Issued>(issue(applicants(), desk())), kPeople);
  EXPECT_EQ(count<Issued>(issue(applicants("OTRA DIRECTORA"), desk())), kPeople);
}

TEST_F(IssueTest, IssuesOnceToWhoeverStandsTwiceInTheBatch) {
  auto twice = applicants();
  twice.push_back(twice.front());
  const auto outcomes = issue(twice, desk());
  EXPECT_EQ(count<Issued>(outcomes), kPeople);
  EXPECT_TRUE(std::holds_alternative<BeingIssued>(std::get<IssueFailure>(outcomes.back())));
}

TEST_F(IssueTest, LetsNothingOutThatTheKeyMayNotSign) {
  signer_ = registered("late.pem", 2030);
  const auto outcomes = issue(applicants(), desk());
  ASSERT_EQ(count<IssueFailure>(outcomes), kPeople);
  const auto& failure = std::get<IssueFailure>(outcomes.front());
  EXPECT_TRUE(std::holds_alternative<NotAccepted>(failure));
  EXPECT_EQ(open_intents(), 0U);
}

TEST_F(IssueTest, ResumesWithTheKeyOfTheIntentOnly) {
  const Serial serial = reserved();
  const auto payload = Payload::of({applicants().front().draft, serial, kNow});
  ASSERT_TRUE(payload);
  const ByteView bytes = payload->bytes();
  const Intent intent{.claim = {{1}, DocumentKind::coe, Nivel::f0},
                      .serial = serial,
                      .kid = signer_->public_key().kid(),
                      .payload = {bytes.begin(), bytes.end()}};
  ASSERT_TRUE(store_->record_intents(std::array{intent}, kNow));

  auto right_key = std::exchange(signer_, registered("other.pem", 2026));
  const auto refused = resume(desk());
  ASSERT_TRUE(refused);
  EXPECT_TRUE(std::holds_alternative<OtherKey>(std::get<IssueFailure>(refused->front().outcome)));
  EXPECT_EQ(open_intents(), 1U);

  signer_ = std::move(right_key);
  const auto resumed = resume(desk());
  ASSERT_TRUE(resumed);
  EXPECT_TRUE(std::holds_alternative<Issued>(resumed->front().outcome));
  EXPECT_EQ(open_intents(), 0U);
}

TEST_F(IssueTest, ClosesAnIntentThatCanNeverBeRead) {
  const Intent intent{.claim = {{1}, DocumentKind::coe, Nivel::f0},
                      .serial = reserved(),
                      .kid = signer_->public_key().kid(),
                      .payload = {0x80}};
  ASSERT_TRUE(store_->record_intents(std::array{intent}, kNow));
  const auto resumed = resume(desk());
  ASSERT_TRUE(resumed);
  EXPECT_EQ(std::get<LintError>(std::get<IssueFailure>(resumed->front().outcome)),
            LintError::unreadable);
  EXPECT_EQ(open_intents(), 0U);
}

TEST_F(IssueTest, LeavesAnIntentOpenWhileTheClockIsBehind) {
  const Serial serial = reserved();
  const auto payload = Payload::of({applicants().front().draft, serial, kNow});
  ASSERT_TRUE(payload);
  const ByteView bytes = payload->bytes();
  const Intent intent{.claim = {{1}, DocumentKind::coe, Nivel::f0},
                      .serial = serial,
                      .kid = signer_->public_key().kid(),
                      .payload = {bytes.begin(), bytes.end()}};
  ASSERT_TRUE(store_->record_intents(std::array{intent}, kNow));

  constexpr std::int64_t kTwoDays = 2 * 86'400;
  now_ = {kNow.seconds - kTwoDays};
  const auto early = resume(desk());
  ASSERT_TRUE(early);
  EXPECT_TRUE(std::holds_alternative<NotAccepted>(std::get<IssueFailure>(early->front().outcome)));
  EXPECT_EQ(open_intents(), 1U);

  now_ = kNow;
  const auto resumed = resume(desk());
  ASSERT_TRUE(resumed);
  EXPECT_TRUE(std::holds_alternative<Issued>(resumed->front().outcome));
}

TEST_F(IssueTest, SaysThatAStandingCertificateIsDamagedAndDoesNotReplaceIt) {
  ASSERT_EQ(count<Issued>(issue(applicants(), desk())), kPeople);
  const Kid first = signer_->public_key().kid();
  signer_ = registered("other.pem", 2026);
  auto keys = *store::load_trusted_keys(*database_);
  std::erase_if(keys, [&](const auto& trusted) { return trusted.key.kid() == first; });
  own_keys_ = store::own_trust_list(std::move(keys), kNow);

  const auto outcomes = issue(applicants(), desk());
  ASSERT_EQ(count<IssueFailure>(outcomes), kPeople);
  EXPECT_EQ(std::get<StoreError>(std::get<IssueFailure>(outcomes.front())), StoreError::damaged);
}

}  // namespace
}  // namespace fedatario::certificate
