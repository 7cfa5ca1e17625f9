#include "tests/architecture/checks/source_text.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace fedatario::architecture {
namespace {

bool is_name_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Blanks from `begin` to `end` but for line breaks.
void blank(std::string& text, std::size_t begin, std::size_t end) {
  end = std::min(end, text.size());
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

/// Where the literal that opens at `open` closes; the end of the text where it does not.
std::size_t end_of_literal(std::string_view text, std::size_t open) {
  for (std::size_t i = open + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == text[open]) {
      return i;
    }
  }
  return text.size();
}

/// The same for R"delimiter(...)delimiter", whose quote is at `open`.
std::size_t end_of_raw_literal(std::string_view text, std::size_t open) {
  const auto parenthesis = text.find('(', open);
  if (parenthesis == std::string_view::npos) return text.size();
  std::string closing{")"};
  closing.append(text.substr(open + 1, parenthesis - open - 1)).push_back('"');
  const auto end = text.find(closing, parenthesis);
  return end == std::string_view::npos ? text.size() : end + closing.size() - 1;
}

/// A quote inside a number, as in 16'384, opens nothing.
bool is_digit_separator(std::string_view text, std::size_t quote) {
  return text[quote] == '\'' && quote > 0 && is_name_char(text[quote - 1]);
}

/// One past the comment or literal that starts at `i`; empty where none does.
std::optional<std::size_t> end_of_span(std::string_view text, std::size_t i) {
  if (text.substr(i).starts_with("//")) return std::min(text.find('\n', i), text.size());
  if (text.substr(i).starts_with("/*")) {
    const auto end = text.find("*/", i + 2);
    return end == std::string_view::npos ? text.size() : end + 2;
  }
  if ((text[i] != '"' && text[i] != '\'') || is_digit_separator(text, i)) return std::nullopt;
  const bool raw = i > 0 && text[i] == '"' && text[i - 1] == 'R';
  return (raw ? end_of_raw_literal(text, i) : end_of_literal(text, i)) + 1;
}

std::optional<Include> include_on(std::string_view line) {
  const auto hash = line.find_first_not_of(" \t");
  if (hash == std::string_view::npos || line[hash] != '#') return std::nullopt;
  const auto word = line.find_first_not_of(" \t", hash + 1);
  if (word == std::string_view::npos || !line.substr(word).starts_with("include")) {
    return std::nullopt;
  }
  const auto open = line.find_first_of("<\"", word);
  if (open == std::string_view::npos) return std::nullopt;
  const bool quoted = line[open] == '"';
  const auto close = line.find(quoted ? '"' : '>', open + 1);
  if (close == std::string_view::npos) return std::nullopt;
  return Include{.header = std::string{line.substr(open + 1, close - open - 1)}, .quoted = quoted};
}

}  // namespace

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> includes;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(text)) {
    ++number;
    auto include = include_on(line);
    if (!include) continue;
    include->line = number;
    includes.push_back(*std::move(include));
  }
  return includes;
}

std::string code_of(std::string_view text) {
  std::string code{text};
  std::size_t i = 0;
  while (i < text.size()) {
    const auto end = end_of_span(text, i);
    if (end) blank(code, i, *end);
    i = end.value_or(i + 1);
  }
  return code;
}

std::size_t line_at(std::string_view text, std::size_t position) {
  const auto before = text.substr(0, position);
  return 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
}

std::vector<std::size_t> positions_of(std::string_view code, std::string_view name) {
  std::vector<std::size_t> positions;
  for (auto at = code.find(name); at != std::string_view::npos; at = code.find(name, at + 1)) {
    const auto end = at + name.size();
    const bool starts = at == 0 || !is_name_char(code[at - 1]) || !is_name_char(name.front());
    const bool ends = end == code.size() || !is_name_char(code[end]) || !is_name_char(name.back());
    if (starts && ends) positions.push_back(at);
  }
  return positions;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace fedatario::architecture
