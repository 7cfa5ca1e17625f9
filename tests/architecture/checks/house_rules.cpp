#include "tests/architecture/checks/house_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <span>

#include <nlohmann/json.hpp>

#include "tests/architecture/checks/source_text.h"

namespace fedatario::architecture {
namespace {

using Names = std::span<const std::string_view>;

// Split, so that this file does not find itself.
constexpr auto kUnfinished =
    std::to_array<std::string_view>({"TO"
                                     "DO",
                                     "FIX"
                                     "ME",
                                     "X"
                                     "XX",
                                     "HA"
                                     "CK"});

constexpr auto kPlaces = std::to_array<std::string_view>({"\"resolved\"", "://registry."});
constexpr auto kKeywords = std::to_array<std::string_view>({"class", "struct"});
constexpr auto kEmptyWords =
    std::to_array<std::string_view>({"util", "utils", "common", "helper", "helpers", "manager"});
constexpr auto kEmptyEndings =
    std::to_array<std::string_view>({"Util", "Utils", "Helper", "Helpers", "Manager"});

/// Whole words of a path: `tests/trust_list.h` has tests, trust, list, h.
std::set<std::string> words_of(std::string_view path) {
  std::set<std::string> words;
  std::string word;
  for (const char c : path) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
      word.push_back(c);
      continue;
    }
    words.insert(std::exchange(word, {}));
  }
  words.insert(word);
  return words;
}

/// The name that follows `class` or `struct` at `position`.
std::string_view declared_name(std::string_view code, std::size_t position) {
  const auto start = code.find(' ', position);
  if (start == std::string_view::npos) return {};
  const std::string_view rest = code.substr(start + 1);
  const auto* const end = std::find_if_not(
      rest.begin(), rest.end(), [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; });
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

bool is_empty_name(std::string_view name) {
  return std::any_of(kEmptyEndings.begin(), kEmptyEndings.end(),
                     [name](std::string_view ending) { return name.ends_with(ending); });
}

Findings findings_for(const SourceFile& file, Names banned, std::string_view why) {
  Findings findings;
  for (const std::string_view word : banned) {
    for (const auto at : positions_of(file.text, word)) {
      findings.push_back({file.path + ":" + std::to_string(line_at(file.text, at)),
                          std::string{word} + std::string{why}});
    }
  }
  return findings;
}

}  // namespace

Findings check_length(const SourceFile& file) {
  const auto lines = lines_of(file.text).size();
  if (lines <= kMaxLines) return {};
  return {{file.path, std::to_string(lines) + " lines"}};
}

Findings check_finished(const SourceFile& file) {
  return findings_for(file, kUnfinished, " marks unfinished work");
}

Findings check_names(const SourceFile& file) {
  Findings findings;
  for (const std::string& word : words_of(file.path)) {
    const bool empty = std::find(kEmptyWords.begin(), kEmptyWords.end(), word) != kEmptyWords.end();
    if (empty) findings.push_back({file.path, "\"" + word + "\" names no job"});
  }
  if (!file.path.ends_with(".h") && !file.path.ends_with(".cpp")) return findings;
  const std::string code = code_of(file.text);
  for (const std::string_view keyword : kKeywords) {
    for (const auto at : positions_of(code, keyword)) {
      const std::string_view name = declared_name(code, at);
      if (!is_empty_name(name)) continue;
      findings.push_back({file.path + ":" + std::to_string(line_at(code, at)),
                          "\"" + std::string{name} + "\" names no job"});
    }
  }
  return findings;
}

Findings check_lockfile(const SourceFile& file) {
  return findings_for(file, kPlaces, " ties it to one registry");
}

Findings check_built(const std::vector<SourceFile>& sources, std::string_view compile_commands,
                     const std::filesystem::path& root) {
  std::set<std::string> built;
  for (const auto& command : nlohmann::json::parse(compile_commands)) {
    const std::filesystem::path file{command.at("file").get<std::string>()};
    built.insert(file.lexically_relative(root).generic_string());
  }
  Findings findings;
  for (const SourceFile& source : sources) {
    if (!built.contains(source.path)) findings.push_back({source.path, "no target builds it"});
  }
  return findings;
}

}  // namespace fedatario::architecture
