#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/architecture/checks/finding.h"
#include "tests/architecture/checks/source_tree.h"

namespace fedatario::architecture {

/// A folder and what it may include: folders, or single headers. Whatever these may include, it
/// may too.
struct FolderRule {
  std::string_view folder;
  std::vector<std::string_view> upstream;
};

/// The graph of docs/ARCHITECTURE.md.
[[nodiscard]] std::vector<FolderRule> house_graph();

/// Includes of our own headers that the graph does not allow, that are not written from the
/// project's root, or that no file answers to; and files in folders that the graph does not know.
[[nodiscard]] Findings check_include_graph(const std::vector<SourceFile>& files,
                                           const std::vector<FolderRule>& graph);

using Edges = std::map<std::string, std::set<std::string>>;

/// Which file includes which of the others.
[[nodiscard]] Edges file_edges(const std::vector<SourceFile>& files);

/// The same between folders; what lies within a folder is part of it.
[[nodiscard]] Edges folder_edges(const std::vector<SourceFile>& files);

/// One cycle, first node repeated at the end; empty where there is none.
[[nodiscard]] std::vector<std::string> cycle_in(const Edges& edges);

/// Headers that no source of the product, the tests or the benchmarks includes.
[[nodiscard]] Findings check_headers_used(const std::vector<SourceFile>& files);

}  // namespace fedatario::architecture
