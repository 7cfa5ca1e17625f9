#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "crypto/base/instant.h"
#include "server/cli/failure.h"
#include "server/store/database.h"
#include "server/store/issuers.h"

/// What every command takes from outside: the command line's global options, the clock, the user.
namespace fedatario::cli {

struct Environment {
  std::filesystem::path database;
  std::optional<Instant> at;  ///< given on the command line, in place of the clock
};

/// The only clock of the program. Reads no further than whole seconds.
[[nodiscard]] Instant read_clock();

/// Who stands in the audit: `uid 1000`. The kernel's number, which no variable can fake.
[[nodiscard]] std::string acting_user();

[[nodiscard]] Outcome<store::Database> open_database(const Environment& environment);

/// The clock, or `--at`, which only a demonstration may use: a real certificate carries the hour at
/// which it was made.
[[nodiscard]] Outcome<Instant> instant_of(const Environment& environment,
                                          const store::Institution& institution);

/// The database, whose it is, and the instant at which something of it changes.
struct Desk {
  store::Database database;
  store::Institution institution;
  Instant now;
};

[[nodiscard]] Outcome<Desk> open_desk(const Environment& environment);

/// A file beside the database.
[[nodiscard]] std::filesystem::path beside_database(const Environment& environment,
                                                    const std::string& name);

}  // namespace fedatario::cli
