#include "tests/architecture/checks/include_graph.h"

#include <algorithm>
#include <optional>

#include "tests/architecture/checks/source_text.h"

namespace fedatario::architecture {
namespace {

bool is_within(std::string_view path, std::string_view folder_or_file) {
  return path == folder_or_file ||
         (path.starts_with(folder_or_file) && path.substr(folder_or_file.size()).starts_with('/'));
}

/// The rule for the innermost folder that holds the path.
const FolderRule* rule_for(std::string_view path, const std::vector<FolderRule>& graph) {
  const FolderRule* found = nullptr;
  for (const FolderRule& rule : graph) {
    const bool closer = found == nullptr || rule.folder.size() > found->folder.size();
    if (is_within(path, rule.folder) && closer) found = &rule;
  }
  return found;
}

/// Everything upstream of a rule, near and far.
std::set<std::string_view> reach_of(const FolderRule& rule, const std::vector<FolderRule>& graph) {
  std::set<std::string_view> reach{rule.folder};
  std::vector<std::string_view> open{rule.upstream};
  while (!open.empty()) {
    const std::string_view next = open.back();
    open.pop_back();
    if (!reach.insert(next).second) continue;
    for (const FolderRule& other : graph) {
      if (other.folder != next) continue;
      open.insert(open.end(), other.upstream.begin(), other.upstream.end());
    }
  }
  return reach;
}

bool is_allowed(std::string_view header, const FolderRule& rule,
                const std::vector<FolderRule>& graph) {
  const auto reach = reach_of(rule, graph);
  if (reach.contains(header)) return true;
  const FolderRule* home = rule_for(header, graph);
  return home != nullptr && reach.contains(home->folder);
}

std::optional<std::string> breach_of(const Include& include, const FolderRule& rule,
                                     const std::vector<FolderRule>& graph,
                                     const std::set<std::string_view>& known) {
  if (!known.contains(include.header)) {
    return "no file \"" + include.header + "\" below the project's root";
  }
  if (is_allowed(include.header, rule, graph)) return std::nullopt;
  return std::string{rule.folder} + " may not include \"" + include.header + "\"";
}

std::set<std::string_view> paths_of(const std::vector<SourceFile>& files) {
  std::set<std::string_view> paths;
  for (const SourceFile& file : files)
    paths.insert(file.path);
  return paths;
}

/// Depth first; the path walked so far is the cycle once a node on it comes again.
std::vector<std::string> cycle_from(const std::string& start, const Edges& edges,
                                    std::set<std::string>& finished) {
  std::vector<std::pair<std::string, bool>> open{{start, false}};
  std::vector<std::string> path;
  while (!open.empty()) {
    const auto [node, leaving] = open.back();
    open.pop_back();
    if (leaving) {
      path.pop_back();
      finished.insert(node);
      continue;
    }
    if (finished.contains(node)) continue;
    const auto again = std::find(path.begin(), path.end(), node);
    if (again != path.end()) {
      std::vector<std::string> cycle{again, path.end()};
      cycle.push_back(node);
      return cycle;
    }
    path.push_back(node);
    open.emplace_back(node, true);
    const auto next = edges.find(node);
    if (next == edges.end()) continue;
    for (const std::string& other : next->second)
      open.emplace_back(other, false);
  }
  return {};
}

}  // namespace

std::vector<FolderRule> house_graph() {
  return {
      {"crypto/base", {}},
      {"crypto/codec", {"crypto/base"}},
      {"crypto/keys", {"crypto/base"}},
      {"crypto/cose", {"crypto/codec", "crypto/keys"}},
      {"crypto/credential", {"crypto/cose"}},
      {"crypto/trust", {"crypto/credential"}},
      {"crypto/verify", {"crypto/trust"}},
      {"issuance/layout", {"crypto/verify"}},
      {"issuance/transcript", {"crypto/verify"}},
      {"issuance/certificate", {"issuance/transcript"}},
      {"issuance/render", {"issuance/layout"}},
      {"scanner", {"crypto/base", "issuance/layout/page_model.h"}},
      {"files", {"crypto/base"}},
      {"evidence", {"crypto/trust", "files"}},
      {"kiosk", {"crypto/verify", "evidence", "issuance/layout", "scanner"}},
      {"server/keys", {"crypto/keys", "files"}},
      {"server/registry", {"issuance/transcript"}},
      {"server/store", {"issuance/certificate", "server/registry"}},
      {"server/cli", {"evidence", "issuance/render", "server/keys", "server/store"}},
  };
}

Findings check_include_graph(const std::vector<SourceFile>& files,
                             const std::vector<FolderRule>& graph) {
  const auto known = paths_of(files);
  Findings findings;
  for (const SourceFile& file : files) {
    const FolderRule* rule = rule_for(file.path, graph);
    if (rule == nullptr) {
      findings.push_back({file.path, "its folder is not in the graph"});
      continue;
    }
    for (const Include& include : includes_of(file.text)) {
      if (!include.quoted) continue;
      const auto breach = breach_of(include, *rule, graph, known);
      if (breach) findings.push_back({file.path + ":" + std::to_string(include.line), *breach});
    }
  }
  return findings;
}

Edges file_edges(const std::vector<SourceFile>& files) {
  Edges edges;
  for (const SourceFile& file : files) {
    for (const Include& include : includes_of(file.text)) {
      if (include.quoted) edges[file.path].insert(include.header);
    }
  }
  return edges;
}

Edges folder_edges(const std::vector<SourceFile>& files) {
  Edges edges;
  for (const auto& [path, headers] : file_edges(files)) {
    for (const std::string& header : headers) {
      const std::string from = folder_of(path);
      const std::string to = folder_of(header);
      if (!is_within(from, to) && !is_within(to, from)) edges[from].insert(to);
    }
  }
  return edges;
}

std::vector<std::string> cycle_in(const Edges& edges) {
  std::set<std::string> finished;
  for (const auto& [node, others] : edges) {
    auto cycle = cycle_from(node, edges, finished);
    if (!cycle.empty()) return cycle;
  }
  return {};
}

Findings check_headers_used(const std::vector<SourceFile>& files) {
  std::set<std::string> included;
  for (const auto& [path, headers] : file_edges(files)) {
    for (const std::string& header : headers) {
      if (header != path) included.insert(header);
    }
  }
  Findings findings;
  for (const SourceFile& file : files) {
    if (!file.path.ends_with(".h") || included.contains(file.path)) continue;
    findings.push_back({file.path, "no source includes it"});
  }
  return findings;
}

}  // namespace fedatario::architecture
