#pragma once

#include <filesystem>
#include <vector>

#include "tests/architecture/checks/source_tree.h"

/// The project that is being tested, as the checks want it.
namespace fedatario::architecture {

[[nodiscard]] inline std::filesystem::path house_root() {
  return FEDATARIO_SOURCE_DIR;
}

/// Sources and headers in folders of the product only.
[[nodiscard]] inline std::vector<SourceFile> product_sources() {
  std::vector<SourceFile> sources;
  for (SourceFile& file : read_tree(house_root(), {".h", ".cpp"})) {
    const bool outside = file.path.starts_with("tests/") || file.path.starts_with("bench/");
    if (!outside) sources.push_back(std::move(file));
  }
  return sources;
}

[[nodiscard]] inline std::vector<SourceFile> pure_sources() {
  std::vector<SourceFile> sources;
  for (SourceFile& file : product_sources()) {
    const bool pure = file.path.starts_with("crypto/") || file.path.starts_with("issuance/");
    if (pure) sources.push_back(std::move(file));
  }
  return sources;
}

}  // namespace fedatario::architecture
