#include "server/store/database.h"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include "server/store/migrations.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

namespace fs = std::filesystem;

/// How long a program waits for another one's transaction. The longest is a batch of an import.
constexpr std::string_view kBusySeconds = "30";

OpenError open_error_of(StoreError error) {
  switch (error) {
    case StoreError::no_space:
      return OpenError::no_space;
    case StoreError::damaged:
      return OpenError::not_ours;
    case StoreError::unavailable:
    case StoreError::busy:
    case StoreError::conflict:
    case StoreError::exhausted:
      return OpenError::unavailable;
  }
  return OpenError::unavailable;
}

Result<std::unique_ptr<Session>, StoreError> connect(const fs::path& path) {
  return guarded([&]() -> Result<std::unique_ptr<Session>, StoreError> {
    auto session = std::make_unique<Session>();
    session->sql.open(soci::sqlite3,
                      "db=\"" + path.string() + "\" timeout=" + std::string{kBusySeconds});
    session->sql << "PRAGMA journal_mode=WAL";
    session->sql << "PRAGMA synchronous=FULL";
    session->sql << "PRAGMA foreign_keys=ON";
    return session;
  });
}

Result<Done, StoreError> migrate(soci::session& sql) {
  return guarded([&]() -> Result<Done, StoreError> {
    Transaction transaction{sql};
    sql << "CREATE TABLE schema_migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)";
    Command<int, std::string> remember{sql, "INSERT INTO schema_migrations VALUES (:n, :name)"};
    for (const Migration& migration : migrations()) {
      for (const std::string_view statement : migration.statements) {
        sql << std::string{statement};
      }
      remember(migration.number, std::string{migration.name});
    }
    transaction.commit();
    return Done{};
  });
}

/// Number of the last migration; none where the file is not one of ours.
Result<std::optional<int>, StoreError> schema_of(soci::session& sql) {
  return guarded([&]() -> Result<std::optional<int>, StoreError> {
    Query<std::tuple<int>()> is_ours{
        sql, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'schema_migrations'"};
    if (std::get<0>(is_ours().front()) == 0) return std::nullopt;
    Query<std::tuple<int>()> last{sql, "SELECT COALESCE(MAX(number), 0) FROM schema_migrations"};
    return std::get<0>(last().front());
  });
}

/// An empty file for its owner alone, as what comes into it is people's data. SQLite takes it for a
/// new database, and gives its other files the same mode.
Result<Done, OpenError> make_private_file(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0) return fail(errno == EEXIST ? OpenError::exists : OpenError::unavailable);
  ::close(descriptor);
  return Done{};
}

/// A database that could not be made whole is not left behind.
void remove_database(const fs::path& path) {
  std::error_code ignored;
  for (const auto* const suffix : {"", "-wal", "-shm"}) {
    fs::remove(path.string() + suffix, ignored);
  }
}

}  // namespace

Database::Database(std::unique_ptr<Session> session) : session_{std::move(session)} {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database, OpenError> Database::create(const fs::path& path) {
  if (const auto made = make_private_file(path); !made) return fail(made.error());
  auto session = connect(path);
  const auto migrated =
      session ? migrate((*session)->sql) : Result<Done, StoreError>{fail(session.error())};
  if (migrated) return Database{std::move(*session)};
  session = fail(migrated.error());  // closes it
  remove_database(path);
  return fail(open_error_of(migrated.error()));
}

Result<Database, OpenError> Database::open(const fs::path& path) {
  std::error_code ignored;
  if (!fs::exists(path, ignored)) return fail(OpenError::missing);  // SQLite would make it
  if (!fs::is_regular_file(path, ignored)) return fail(OpenError::not_ours);
  auto session = connect(path);
  if (!session) return fail(open_error_of(session.error()));
  const auto schema = schema_of((*session)->sql);
  if (!schema) return fail(open_error_of(schema.error()));
  if (!*schema) return fail(OpenError::not_ours);
  const int newest = migrations().back().number;
  if (**schema < newest) return fail(OpenError::older);
  if (**schema > newest) return fail(OpenError::newer);
  return Database{std::move(*session)};
}

}  // namespace fedatario::store
