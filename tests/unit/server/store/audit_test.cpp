#include "server/store/audit.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/server/store/fixture.h"

namespace fedatario::store {
namespace {

class AuditTest : public StoreFixture {
 protected:
  /// Rows of three separate transactions, after the key's own.
  [[nodiscard]] std::vector<AuditRow> chain() {
    for (int i = 0; i < 3; ++i) {
      EXPECT_TRUE(record_event(
          db(),
          {.at = kNow, .actor = "a", .action = "b", .subject = "c", .detail = std::to_string(i)}));
    }
    return *read_audit(db());
  }
};

TEST_F(AuditTest, HoldsAsWritten) {
  const auto rows = chain();
  EXPECT_EQ(rows.size(), 4U);
  EXPECT_TRUE(broken_links(rows).empty());
}

TEST_F(AuditTest, NamesARowThatWasChanged) {
  auto rows = chain();
  rows[1].entry.detail = "9";
  EXPECT_EQ(broken_links(rows), std::vector<std::int64_t>{2});
}

TEST_F(AuditTest, NamesTheRowAfterOneThatWasChangedWithItsHash) {
  auto rows = chain();
  rows[1].entry.detail = "9";
  rows[1].hash = audit_hash(rows[0].hash, 2, rows[1].entry);
  EXPECT_EQ(broken_links(rows), std::vector<std::int64_t>{3});
}

TEST_F(AuditTest, NamesTheRowAfterAGap) {
  auto rows = chain();
  rows.erase(rows.begin() + 1);
  EXPECT_EQ(broken_links(rows), std::vector<std::int64_t>{3});
}

TEST_F(AuditTest, NamesRowsThatWereSwapped) {
  auto rows = chain();
  std::swap(rows[1], rows[2]);
  EXPECT_FALSE(broken_links(rows).empty());
}

/// sha256sum of the text after the domain, made apart.
TEST_F(AuditTest, HashesAsItsHeaderSays) {
  EXPECT_EQ(
      audit_hash("", 1, {.at = {7}, .actor = "ana", .action = "x", .subject = "", .detail = "y"}),
      "d653fcd1156a9750f76f997780c6614905a740b2e21917148006c7925979cd05");
}

TEST_F(AuditTest, FieldsCannotSlideIntoEachOther) {
  EXPECT_NE(
      audit_hash("", 1, {.at = {7}, .actor = "ab", .action = "c", .subject = "", .detail = ""}),
      audit_hash("", 1, {.at = {7}, .actor = "a", .action = "bc", .subject = "", .detail = ""}));
}

}  // namespace
}  // namespace fedatario::store
