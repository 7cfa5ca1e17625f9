#include "server/store/database.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "files/file.h"
#include "server/store/migrations.h"
#include "server/store/session.h"
#include "tests/support/scratch_folder.h"

namespace fedatario::store {
namespace {

class DatabaseTest : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "con espacio.db"; }

  test::ScratchFolder folder_;
};

TEST_F(DatabaseTest, OpensWhatItCreated) {
  ASSERT_TRUE(Database::create(path()));
  EXPECT_TRUE(Database::open(path()));
  EXPECT_EQ(Database::create(path()).error(), OpenError::exists);
}

TEST_F(DatabaseTest, KeepsItsFilesForTheirOwner) {
  const auto database = Database::create(path());
  ASSERT_TRUE(database);
  for (const auto& entry : std::filesystem::directory_iterator{folder_.path()}) {
    EXPECT_EQ(entry.status().permissions(), std::filesystem::perms{0600}) << entry.path();
  }
}

TEST_F(DatabaseTest, SurvivesAPowerCutAndChecksReferences) {
  auto database = Database::create(path());
  ASSERT_TRUE(database);
  soci::session& sql = database->session().sql;
  EXPECT_EQ(Query<std::tuple<std::string>()>(sql, "PRAGMA journal_mode").first(),
            std::tuple{"wal"});
  EXPECT_EQ(Query<std::tuple<int>()>(sql, "PRAGMA synchronous").first(), std::tuple{2});  // FULL
  EXPECT_EQ(Query<std::tuple<int>()>(sql, "PRAGMA foreign_keys").first(), std::tuple{1});
}

TEST_F(DatabaseTest, RefusesWhatIsNotOurs) {
  EXPECT_EQ(Database::open(path()).error(), OpenError::missing);
  EXPECT_FALSE(std::filesystem::exists(path()));
  EXPECT_EQ(Database::open(folder_.path()).error(), OpenError::not_ours);
  ASSERT_TRUE(files::write_file(path(), as_bytes(std::string(5000, 'x'))));
  EXPECT_EQ(Database::open(path()).error(), OpenError::not_ours);
}

TEST_F(DatabaseTest, RefusesTheSchemaOfAnotherVersion) {
  auto database = Database::create(path());
  ASSERT_TRUE(database);
  const int newest = migrations().back().number;
  Command<int, int> move{database->session().sql,
                         "UPDATE schema_migrations SET number = :to WHERE number = :from"};
  ASSERT_EQ(move(newest + 1, newest), 1);
  EXPECT_EQ(Database::open(path()).error(), OpenError::newer);
  ASSERT_EQ(move(0, newest + 1), 1);
  EXPECT_EQ(Database::open(path()).error(), OpenError::older);
}

TEST_F(DatabaseTest, LeavesNothingWhereItCannotCreate) {
  const auto nowhere = folder_.path() / "none" / "x.db";
  EXPECT_EQ(Database::create(nowhere).error(), OpenError::unavailable);
  EXPECT_TRUE(std::filesystem::is_empty(folder_.path()));
}

TEST(Migrations, AreNumberedFromOneWithoutGaps) {
  int expected = 1;
  for (const Migration& migration : migrations()) {
    EXPECT_EQ(migration.number, expected++);
  }
}

}  // namespace
}  // namespace fedatario::store
