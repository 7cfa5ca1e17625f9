#include "server/store/consistency.h"

#include <gtest/gtest.h>

#include "server/store/issue_store.h"
#include "server/store/session.h"
#include "tests/unit/server/store/fixture.h"

namespace fedatario::store {
namespace {

/// A database with two certificates, which somebody then changes behind the program's back.
class ConsistencyTest : public StoreFixture {
 protected:
  void SetUp() override {
    StoreFixture::SetUp();
    IssueStore store{db(), "prueba"};
    const auto serials = store.reserve(2);
    ASSERT_TRUE(serials);
    const std::array intents{intent((*serials)[0], 1), intent((*serials)[1], 2)};
    ASSERT_TRUE(store.record_intents(intents, kNow));
    ASSERT_TRUE(store.commit(std::array{sealed(intents[0]), sealed(intents[1])}, kNow));
  }

  [[nodiscard]] std::vector<Flaw> flaws_after(const std::string& change) {
    db().session().sql << change;
    return *find_flaws(db(), kNow);
  }
};

using Flaws = std::vector<Flaw>;

TEST_F(ConsistencyTest, FindsNothingInWhatTheProgramWrote) {
  EXPECT_EQ(find_flaws(db(), kNow), Flaws{});
}

TEST_F(ConsistencyTest, FindsAnAuditRowThatWasChanged) {
  EXPECT_EQ(flaws_after("UPDATE audit SET actor = 'otro' WHERE sequence = 2"),
            (Flaws{{FlawKind::broken_audit_chain, "2"}}));
}

TEST_F(ConsistencyTest, FindsACertificateWithoutItsAuditRow) {
  EXPECT_EQ(flaws_after("DELETE FROM audit WHERE sequence = 3"),
            (Flaws{{FlawKind::certificate_not_audited, "00000002"}}));
}

TEST_F(ConsistencyTest, FindsACertificateUnderAnotherNumber) {
  EXPECT_EQ(flaws_after("UPDATE certificates SET number = 9 WHERE number = 2"),
            (Flaws{{FlawKind::certificate_not_audited, "00000009"},
                   {FlawKind::certificate_misfiled, "00000009"}}));
}

TEST_F(ConsistencyTest, FindsACertificateWhoseSignatureWasChanged) {
  const auto flaws = flaws_after(
      "UPDATE certificates SET envelope = (SELECT REPLACE(envelope,"
      " SUBSTR(envelope, LENGTH(envelope) - 20), 'AAAAAAAAAAAAAAAAAAAAA')"
      " FROM certificates WHERE number = 2) WHERE number = 2");
  EXPECT_EQ(flaws, (Flaws{{FlawKind::certificate_not_audited, "00000002"},
                          {FlawKind::certificate_not_genuine, "00000002"}}));
}

}  // namespace
}  // namespace fedatario::store
