#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// Test data in files: the project's own, and outsiders' that are not part of it.
namespace fedatario {

/// The outsiders' folder named by the environment variable FEDATARIO_VECTORS; empty where it is not
/// set, and then the test that asks is skipped.
[[nodiscard]] std::optional<std::filesystem::path> outsiders_vectors();

/// Every `.json` file right in a folder of the source tree, by name.
[[nodiscard]] std::vector<std::filesystem::path> json_files_in(const std::filesystem::path& folder);

/// The whole file; fails the test that asks where it cannot be read.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

}  // namespace fedatario
