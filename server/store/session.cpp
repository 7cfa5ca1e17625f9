#include "server/store/session.h"

#include <soci/sqlite3/soci-sqlite3.h>

namespace fedatario::store {
namespace {

/// The low byte of an extended result code is the primary one.
constexpr int kPrimaryCode = 0xff;

StoreError error_of_sqlite(int code) {
  switch (code & kPrimaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return StoreError::busy;
    // A write past a file size limit is an I/O error to SQLite; both mean "no room".
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return StoreError::no_space;
    case SQLITE_CONSTRAINT:
      return StoreError::conflict;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return StoreError::damaged;
    default:
      return StoreError::unavailable;
  }
}

}  // namespace

StoreError error_of(const soci::soci_error& error) {
  // SOCI 4.0 gives no category for SQLite's errors.
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  if (sqlite != nullptr) return error_of_sqlite(sqlite->result());
  if (error.get_error_category() == soci::soci_error::constraint_violation) {
    return StoreError::conflict;
  }
  return StoreError::unavailable;
}

Transaction::Transaction(soci::session& sql) : sql_{sql} {
  sql_ << (sql_.get_backend_name() == "sqlite3" ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    sql_ << "ROLLBACK";
  } catch (const soci::soci_error&) {  // NOLINT(bugprone-empty-catch)
    // After some failures SQLite has rolled back by itself; there is nothing left to undo.
  }
}

void Transaction::commit() {
  sql_ << "COMMIT";
  open_ = false;
}

}  // namespace fedatario::store
