#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "server/cli/failure.h"
#include "server/registry/import/row_report.h"
#include "server/store/database.h"
#include "server/store/registry_writer.h"

/// From a table on disk to what it would add to the registry. Nothing is written here.
namespace fedatario::cli {

struct ImportPlan {
  store::Addition addition;                 ///< of the accepted and repaired rows
  std::vector<imports::RowReport> reports;  ///< by row
  std::vector<std::string> ignored;         ///< columns that are not read
  std::string form;                         ///< `UTF-8, separador «;»`
  std::size_t already = 0;                  ///< rows whose content is stored
};

/// Where the table is, and its separator if the user says so.
struct ImportSource {
  std::filesystem::path file;
  std::optional<char> separator;
};

[[nodiscard]] Outcome<ImportPlan> plan_students(store::Database& database,
                                                const ImportSource& source);
[[nodiscard]] Outcome<ImportPlan> plan_marks(store::Database& database, const ImportSource& source);

}  // namespace fedatario::cli
