#pragma once

#include <filesystem>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fedatario::architecture {

/// A file of the project and its text.
struct SourceFile {
  std::string path;  ///< from the project's root, with forward slashes
  std::string text;
};

/// Every file below `root` with one of the endings, sorted by path. What is built or installed
/// (`build`, `node_modules`, `.git`) is no part of the project.
[[nodiscard]] std::vector<SourceFile> read_tree(const std::filesystem::path& root,
                                                std::initializer_list<std::string_view> endings);

/// Folders below `root`, at most `depth` levels down, sorted; hidden and built ones left out.
[[nodiscard]] std::vector<std::string> folders_of(const std::filesystem::path& root, int depth);

/// Whole content of one file; a file that cannot be read is empty.
[[nodiscard]] std::string read_text(const std::filesystem::path& path);

/// `crypto/base` of `crypto/base/bytes.h`; empty at the top.
[[nodiscard]] std::string folder_of(std::string_view path);

}  // namespace fedatario::architecture
