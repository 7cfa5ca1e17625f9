#include "server/store/issue_store.h"

#include <set>

#include <gtest/gtest.h>

#include "server/store/audit.h"
#include "server/store/certificates.h"
#include "tests/unit/server/store/fixture.h"

namespace fedatario::store {
namespace {

using certificate::Claim;
using certificate::Serial;
using certificate::StoreError;

class IssueStoreTest : public StoreFixture {
 protected:
  [[nodiscard]] IssueStore store() { return IssueStore{db(), "prueba"}; }

  [[nodiscard]] Serial reserved() { return store().reserve(1)->front(); }
};

TEST_F(IssueStoreTest, NeverGivesANumberTwice) {
  std::set<Serial> seen;
  Database other = reopened();
  for (int i = 0; i < 3; ++i) {
    for (Database* database : {&db(), &other}) {
      const auto serials = IssueStore{*database, "prueba"}.reserve(5);
      ASSERT_TRUE(serials);
      for (const Serial serial : *serials) {
        EXPECT_TRUE(seen.insert(serial).second);
      }
    }
  }
  EXPECT_EQ(seen.size(), 30U);
  EXPECT_EQ(*seen.begin(), (Serial{.number = 1, .status_index = 0}));
}

TEST_F(IssueStoreTest, RefusesNumbersThatACertificateCannotCarry) {
  EXPECT_EQ(store().reserve(100'000'000).error(), StoreError::exhausted);
  EXPECT_EQ(reserved().number, 1U);
}

TEST_F(IssueStoreTest, KeepsAnOpenIntentWithItsBytes) {
  const auto intent = this->intent(reserved());
  ASSERT_TRUE(store().record_intents(std::array{intent}, kNow));

  Database other = reopened();
  const auto open = IssueStore{other, "prueba"}.open_intents(0, 10);
  ASSERT_TRUE(open);
  ASSERT_EQ(open->size(), 1U);
  EXPECT_EQ(open->front().payload, intent.payload);
  EXPECT_EQ(open->front().serial, intent.serial);
  EXPECT_EQ(open->front().kid, intent.kid);
  EXPECT_EQ(open->front().claim, intent.claim);
  EXPECT_TRUE(store().open_intents(intent.serial.number, 10)->empty());
}

TEST_F(IssueStoreTest, TakesAllIntentsOfABatchOrNone) {
  const auto first = intent(reserved(), 1);
  const auto unknown_person = intent(reserved(), 77);
  EXPECT_EQ(store().record_intents(std::array{first, unknown_person}, kNow).error(),
            StoreError::conflict);
  EXPECT_TRUE(store().open_intents(0, 10)->empty());
}

TEST_F(IssueStoreTest, RefusesASecondOpenIntentForOneClaim) {
  ASSERT_TRUE(store().record_intents(std::array{intent(reserved())}, kNow));
  EXPECT_EQ(store().record_intents(std::array{intent(reserved())}, kNow).error(),
            StoreError::conflict);
}

TEST_F(IssueStoreTest, CommitsTheCertificateWithItsAuditRow) {
  const auto intent = this->intent(reserved());
  ASSERT_TRUE(store().record_intents(std::array{intent}, kNow));
  const auto issued = sealed(intent);
  ASSERT_TRUE(store().commit(std::array{issued}, kNow));

  const auto found = find_certificate(db(), 1);
  ASSERT_TRUE(found && *found);
  EXPECT_TRUE(std::ranges::equal((*found)->envelope.bytes(), issued.sealed.envelope.bytes()));
  EXPECT_TRUE(*find_certificate(db(), issued.sealed.attested.codigo_virtual));
  EXPECT_TRUE(store().open_intents(0, 10)->empty());

  const AuditRow last = read_audit(db())->back();
  EXPECT_EQ(last.entry.action, "certificate.issued");
  EXPECT_EQ(last.entry.subject, "00000001");
  EXPECT_EQ(last.entry.actor, "prueba");
}

TEST_F(IssueStoreTest, CommitsNothingWithoutAnIntent) {
  const auto with_intent = intent(reserved(), 1);
  const auto without = intent(reserved(), 2);
  ASSERT_TRUE(store().record_intents(std::array{with_intent}, kNow));
  const std::size_t audit_rows = read_audit(db())->size();

  EXPECT_EQ(store().commit(std::array{sealed(with_intent), sealed(without)}, kNow).error(),
            StoreError::conflict);
  EXPECT_TRUE(all_certificates(db())->empty());
  EXPECT_EQ(read_audit(db())->size(), audit_rows);
  EXPECT_EQ(store().open_intents(0, 10)->size(), 1U);
}

TEST_F(IssueStoreTest, MarksTheOlderCertificateAsReplaced) {
  for (int i = 0; i < 2; ++i) {
    const auto intent = this->intent(reserved());
    ASSERT_TRUE(store().record_intents(std::array{intent}, kNow));
    ASSERT_TRUE(store().commit(std::array{sealed(intent)}, kNow));
  }
  EXPECT_EQ((*find_certificate(db(), 1))->replaced_by, 2U);
  EXPECT_EQ((*find_certificate(db(), 2))->replaced_by, std::nullopt);
  EXPECT_EQ(read_audit(db())->back().entry.action, "certificate.reissued");
}

TEST_F(IssueStoreTest, TellsWhatStands) {
  const auto done = intent(reserved(), 1);
  const auto open = intent(reserved(), 2);
  ASSERT_TRUE(store().record_intents(std::array{done, open}, kNow));
  ASSERT_TRUE(store().commit(std::array{sealed(done)}, kNow));

  const std::array claims{open.claim, done.claim, Claim{{3}, DocumentKind::coe, done.claim.nivel},
                          Claim{{1}, DocumentKind::cla, done.claim.nivel}};
  const auto standing = store().standing(claims);
  ASSERT_TRUE(standing);
  ASSERT_EQ(standing->size(), 4U);
  EXPECT_TRUE((*standing)[0].being_issued);
  EXPECT_FALSE((*standing)[0].certificate);
  EXPECT_FALSE((*standing)[1].being_issued);
  EXPECT_TRUE((*standing)[1].certificate);
  EXPECT_FALSE((*standing)[2].certificate || (*standing)[2].being_issued);
  EXPECT_FALSE((*standing)[3].certificate || (*standing)[3].being_issued);
}

TEST_F(IssueStoreTest, ClosesAnIntentWithAnAuditRow) {
  const auto intent = this->intent(reserved());
  ASSERT_TRUE(store().record_intents(std::array{intent}, kNow));
  ASSERT_TRUE(store().abandon(intent.serial, kNow));
  EXPECT_TRUE(store().open_intents(0, 10)->empty());
  EXPECT_EQ(read_audit(db())->back().entry.action, "certificate.abandoned");
  EXPECT_EQ(store().abandon(intent.serial, kNow).error(), StoreError::conflict);
}

}  // namespace
}  // namespace fedatario::store
