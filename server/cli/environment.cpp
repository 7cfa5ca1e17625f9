#include "server/cli/environment.h"

#include <chrono>
#include <utility>

#include <unistd.h>

namespace fedatario::cli {

Instant read_clock() {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return {now.time_since_epoch().count()};
}

std::string acting_user() {
  return "uid " + std::to_string(::getuid());
}

Outcome<store::Database> open_database(const Environment& environment) {
  return store::Database::open(environment.database).map_error([&](store::OpenError error) {
    return failure_of(error, environment.database);
  });
}

Outcome<Instant> instant_of(const Environment& environment, const store::Institution& institution) {
  if (!environment.at) return read_clock();
  if (!institution.demonstration) {
    return fail(
        Failure{Exit::usage, "--at solo se admite en una base de demostración (init --demo)."});
  }
  return *environment.at;
}

Outcome<Desk> open_desk(const Environment& environment) {
  auto database = open_database(environment);
  if (!database) return fail(database.error());
  auto institution = store::load_institution(*database);
  if (!institution) return fail(failure_of(institution.error()));
  const auto now = instant_of(environment, *institution);
  if (!now) return fail(now.error());
  return Desk{std::move(*database), std::move(*institution), *now};
}

std::filesystem::path beside_database(const Environment& environment, const std::string& name) {
  return environment.database.parent_path() / name;
}

}  // namespace fedatario::cli
