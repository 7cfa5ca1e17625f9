#include "tests/architecture/checks/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace fedatario::architecture {
namespace {

namespace fs = std::filesystem;

bool is_foreign(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name == "build" || name == "node_modules" || name == ".git" || name == "__pycache__";
}

bool has_ending(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [path](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace

std::vector<SourceFile> read_tree(const fs::path& root,
                                  std::initializer_list<std::string_view> endings) {
  std::vector<SourceFile> files;
  for (auto entry = fs::recursive_directory_iterator{root};
       entry != fs::recursive_directory_iterator{}; ++entry) {
    if (entry->is_directory() && is_foreign(entry->path())) {
      entry.disable_recursion_pending();
      continue;
    }
    const std::string path = entry->path().lexically_relative(root).generic_string();
    if (!entry->is_regular_file() || !has_ending(path, endings)) continue;
    files.push_back({.path = path, .text = read_text(entry->path())});
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> folders_of(const fs::path& root, int depth) {
  std::vector<std::string> folders;
  for (auto entry = fs::recursive_directory_iterator{root};
       entry != fs::recursive_directory_iterator{}; ++entry) {
    if (!entry->is_directory()) continue;
    if (is_foreign(entry->path()) || entry->path().filename().string().starts_with('.')) {
      entry.disable_recursion_pending();
      continue;
    }
    if (entry.depth() + 1 >= depth) entry.disable_recursion_pending();
    folders.push_back(entry->path().lexically_relative(root).generic_string());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::string read_text(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

std::string folder_of(std::string_view path) {
  const auto slash = path.rfind('/');
  return std::string{slash == std::string_view::npos ? "" : path.substr(0, slash)};
}

}  // namespace fedatario::architecture
