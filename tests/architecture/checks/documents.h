#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/checks/finding.h"
#include "tests/architecture/checks/source_tree.h"

/// What the documents say, held against what stands.
namespace fedatario::architecture {

/// Relative links and pictures that lead nowhere.
[[nodiscard]] Findings check_links(const SourceFile& document, const std::filesystem::path& root);

/// Names that a document's commands may use.
struct Commands {
  std::set<std::string> scripts;   ///< paths of executable files, `scripts/demo`
  std::set<std::string> programs;  ///< what lands in `build/<preset>/bin`
  std::set<std::string> presets;
};

/// Names of programs that the CMake files declare.
[[nodiscard]] std::set<std::string> programs_of(const std::vector<SourceFile>& cmake_files);

/// Configure presets of a CMakePresets.json.
[[nodiscard]] std::set<std::string> presets_of(std::string_view presets_json);

/// Commands in fenced `sh` blocks that name a script, program or preset which is not there.
[[nodiscard]] Findings check_commands(const SourceFile& document, const Commands& commands);

/// Folders that stand and are not in the table of docs/ARCHITECTURE.md, and the other way round. A
/// row is `| crypto/ | base/ codec/ | ... |`: a folder, what is in it, what for.
[[nodiscard]] Findings check_folder_table(const SourceFile& document,
                                          const std::vector<std::string>& folders);

/// Paths to which none of the documents has a link.
[[nodiscard]] Findings check_linked(const std::vector<SourceFile>& documents,
                                    const std::vector<std::string>& paths);

/// Folders below `parent` whose name, in backquotes and with its slash, `document` does not give.
[[nodiscard]] Findings check_described(const SourceFile& document, std::string_view parent,
                                       const std::vector<std::string>& folders);

/// Tests and vectors named in backquotes in the last column of a document's tables, `Suite.case` or
/// a path below `tests/`, that do not exist; and rows that name none.
[[nodiscard]] Findings check_named_tests(const SourceFile& document,
                                         const std::vector<SourceFile>& tests,
                                         const std::filesystem::path& root);

}  // namespace fedatario::architecture
