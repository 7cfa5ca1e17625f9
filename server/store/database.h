#pragma once

#include <filesystem>
#include <memory>

#include "crypto/base/result.h"

namespace fedatario::store {

struct Session;

enum class OpenError {
  missing,
  exists,       ///< `create` makes new databases only
  unavailable,  ///< cannot be opened or written
  no_space,
  not_ours,  ///< a file of something else
  older,     ///< its schema lacks migrations of this program
  newer,     ///< made by a later version of this program
};

/// An open database: SQLite in WAL mode with `synchronous=FULL`, so a commit survives a power cut.
/// For one thread; other programs may have the same file open.
class Database {
 public:
  /// A new file with every migration applied.
  [[nodiscard]] static Result<Database, OpenError> create(const std::filesystem::path& path);

  [[nodiscard]] static Result<Database, OpenError> open(const std::filesystem::path& path);

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;
  ~Database();

  /// For the sources of server/store.
  [[nodiscard]] Session& session() { return *session_; }

 private:
  explicit Database(std::unique_ptr<Session> session);

  std::unique_ptr<Session> session_;
};

}  // namespace fedatario::store
