#include "tests/support/vector_files.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace fedatario {

std::optional<std::filesystem::path> outsiders_vectors() {
  // No other thread of a test changes the environment.
  const char* folder = std::getenv("FEDATARIO_VECTORS");  // NOLINT(concurrency-mt-unsafe)
  if (folder == nullptr || *folder == '\0') return std::nullopt;
  return std::filesystem::path{folder};
}

std::vector<std::filesystem::path> json_files_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace fedatario
