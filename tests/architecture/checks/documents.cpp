#include "tests/architecture/checks/documents.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>

#include <nlohmann/json.hpp>

#include "tests/architecture/checks/markdown.h"
#include "tests/architecture/checks/source_text.h"

namespace fedatario::architecture {
namespace {

namespace fs = std::filesystem;

std::string place(const SourceFile& document, std::size_t line) {
  return document.path + ":" + std::to_string(line);
}

bool is_elsewhere(std::string_view target) {
  return target.find("://") != std::string_view::npos || target.starts_with("mailto:");
}

/// The file that a link of the document means, from the project's root; empty for `#section`.
std::string resolved(const SourceFile& document, std::string_view target) {
  const std::string_view path = target.substr(0, target.find('#'));
  if (path.empty()) return {};
  return (fs::path{folder_of(document.path)} / path).lexically_normal().generic_string();
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream{line};
  return {std::istream_iterator<std::string>{stream}, {}};
}

/// What is wrong with one command line; empty where nothing is, or where it is no command of ours.
std::optional<std::string> breach_of(const std::vector<std::string>& words,
                                     const Commands& commands) {
  const std::string& command = words.front();
  if (command.starts_with("scripts/") || command.starts_with(".ci/")) {
    if (commands.scripts.contains(command)) return std::nullopt;
    return "no executable " + command;
  }
  if (command.starts_with("build/")) {
    const std::string program = fs::path{command}.filename().string();
    if (commands.programs.contains(program)) return std::nullopt;
    return "no target builds " + program;
  }
  const auto preset = std::find(words.begin(), words.end(), "--preset");
  if (preset == words.end() || std::next(preset) == words.end()) return std::nullopt;
  if (commands.presets.contains(*std::next(preset))) return std::nullopt;
  return "no preset " + *std::next(preset);
}

/// `tests/unit` for `unit/` in a row of `tests/`.
std::string listed_folder(std::string_view parent, std::string_view name) {
  std::string folder{parent};
  folder.append(name);
  while (folder.ends_with('/'))
    folder.pop_back();
  return folder;
}

bool is_test_defined(std::string_view suite, std::string_view name,
                     const std::vector<SourceFile>& tests) {
  const std::string arguments = "(" + std::string{suite} + ", " + std::string{name} + ")";
  return std::any_of(tests.begin(), tests.end(), [&arguments](const SourceFile& file) {
    for (const std::string_view macro : {"TEST", "TEST_F", "TEST_P"}) {
      if (file.text.find(std::string{macro} + arguments) != std::string::npos) return true;
    }
    return false;
  });
}

bool exists(const std::string& name, const std::vector<SourceFile>& tests, const fs::path& root) {
  if (name.starts_with("tests/")) return fs::exists(root / name);
  const auto dot = name.find('.');
  if (dot == std::string::npos) return false;
  return is_test_defined(name.substr(0, dot), name.substr(dot + 1), tests);
}

}  // namespace

Findings check_links(const SourceFile& document, const fs::path& root) {
  Findings findings;
  for (const Link& link : links_of(document.text)) {
    if (is_elsewhere(link.target)) continue;
    const std::string path = resolved(document, link.target);
    if (path.empty() || fs::exists(root / path)) continue;
    findings.push_back({place(document, link.line), "no file " + path});
  }
  return findings;
}

std::set<std::string> programs_of(const std::vector<SourceFile>& cmake_files) {
  constexpr std::string_view kCall = "fedatario_program(";
  std::set<std::string> programs;
  for (const SourceFile& file : cmake_files) {
    const std::string_view text = file.text;
    for (auto at = text.find(kCall); at != std::string_view::npos; at = text.find(kCall, at + 1)) {
      const auto start = at + kCall.size();
      programs.emplace(text.substr(start, text.find_first_of(" \n)", start) - start));
    }
  }
  return programs;
}

std::set<std::string> presets_of(std::string_view presets_json) {
  std::set<std::string> presets;
  const auto json = nlohmann::json::parse(presets_json);
  for (const auto& preset : json.at("configurePresets")) {
    presets.insert(preset.at("name").get<std::string>());
  }
  return presets;
}

Findings check_commands(const SourceFile& document, const Commands& commands) {
  Findings findings;
  for (const FencedLine& line : fenced_lines(document.text, "sh")) {
    const auto words = words_of(line.text);
    if (words.empty()) continue;
    const auto breach = breach_of(words, commands);
    if (breach) findings.push_back({place(document, line.line), *breach});
  }
  return findings;
}

Findings check_folder_table(const SourceFile& document, const std::vector<std::string>& folders) {
  std::set<std::string> listed;
  for (const TableRow& row : table_rows(document.text)) {
    if (row.cells.size() < 2 || !row.cells[0].ends_with('/')) continue;
    listed.insert(listed_folder("", row.cells[0]));
    for (const std::string& name : words_of(row.cells[1])) {
      listed.insert(listed_folder(row.cells[0], name));
    }
  }
  const std::set<std::string> standing{folders.begin(), folders.end()};
  Findings findings;
  for (const std::string& folder : standing) {
    if (!listed.contains(folder)) findings.push_back({document.path, folder + " is not listed"});
  }
  for (const std::string& folder : listed) {
    if (!standing.contains(folder)) findings.push_back({document.path, "no folder " + folder});
  }
  return findings;
}

Findings check_linked(const std::vector<SourceFile>& documents,
                      const std::vector<std::string>& paths) {
  std::set<std::string> linked;
  for (const SourceFile& document : documents) {
    for (const Link& link : links_of(document.text))
      linked.insert(resolved(document, link.target));
  }
  Findings findings;
  for (const std::string& path : paths) {
    if (!linked.contains(path)) findings.push_back({path, "no document links it"});
  }
  return findings;
}

Findings check_described(const SourceFile& document, std::string_view parent,
                         const std::vector<std::string>& folders) {
  Findings findings;
  for (const std::string& folder : folders) {
    if (!folder.starts_with(parent)) continue;
    const std::string name = folder.substr(parent.size());
    if (document.text.find("`" + name + "/") != std::string::npos) continue;
    findings.push_back({folder, document.path + " does not describe it"});
  }
  return findings;
}

Findings check_named_tests(const SourceFile& document, const std::vector<SourceFile>& tests,
                           const fs::path& root) {
  Findings findings;
  for (const TableRow& row : table_rows(document.text)) {
    const auto names = row.cells.empty() ? std::vector<std::string>{} : quoted_in(row.cells.back());
    if (names.empty()) findings.push_back({place(document, row.line), "names no test"});
    for (const std::string& name : names) {
      if (exists(name, tests, root)) continue;
      findings.push_back({place(document, row.line), "no test " + name});
    }
  }
  return findings;
}

}  // namespace fedatario::architecture
