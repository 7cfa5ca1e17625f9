#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fedatario::bench {

/// What the program is asked to do.
struct ScanOptions {
  std::vector<std::string> sets;  ///< generated ones; all where neither set nor folder is named
  std::vector<std::uint64_t> seeds{1};  ///< each set is drawn once from each
  std::vector<std::filesystem::path> folders;
  std::vector<std::string> readers;     ///< all where none is named
  std::vector<std::string> conditions;  ///< all where none is named
  std::optional<std::filesystem::path> write;
  std::optional<std::filesystem::path> peers;     ///< where the readers under Node are
  std::optional<std::filesystem::path> markdown;  ///< the document to write
  std::string serve;                              ///< name of the reader to answer frames with
  bool json = false;
  bool list_failures = false;
};

/// The options, or the exit code where there is nothing more to do.
[[nodiscard]] std::variant<ScanOptions, int> parse_options(int argc, char** argv);

}  // namespace fedatario::bench
