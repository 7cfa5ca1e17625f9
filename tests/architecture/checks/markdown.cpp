#include "tests/architecture/checks/markdown.h"

#include "tests/architecture/checks/source_text.h"

namespace fedatario::architecture {
namespace {

constexpr std::string_view kFence = "```";

/// Calls `visit(line, number, language)` for each line; the language is empty outside fences and
/// the opening line's word inside.
template <class Visit>
void for_each_line(std::string_view markdown, Visit visit) {
  std::string language;
  bool fenced = false;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(markdown)) {
    ++number;
    if (line.starts_with(kFence)) {
      fenced = !fenced;
      language = fenced ? std::string{line.substr(kFence.size())} : std::string{};
      if (fenced && language.empty()) language = "plain";
      continue;
    }
    visit(line, number, std::string_view{language});
  }
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  line.remove_prefix(1);
  for (auto bar = line.find('|'); bar != std::string_view::npos; bar = line.find('|')) {
    cells.emplace_back(trimmed(line.substr(0, bar)));
    line.remove_prefix(bar + 1);
  }
  return cells;
}

bool is_rule(std::string_view line) {
  return line.find_first_not_of("|-: ") == std::string_view::npos;
}

}  // namespace

std::vector<Link> links_of(std::string_view markdown) {
  std::vector<Link> links;
  for_each_line(markdown, [&](std::string_view line, std::size_t number, std::string_view fence) {
    if (!fence.empty()) return;
    for (auto at = line.find("]("); at != std::string_view::npos; at = line.find("](", at + 1)) {
      const auto end = line.find(')', at);
      if (end == std::string_view::npos) return;
      links.push_back({std::string{line.substr(at + 2, end - at - 2)}, number});
    }
  });
  return links;
}

std::vector<FencedLine> fenced_lines(std::string_view markdown, std::string_view language) {
  std::vector<FencedLine> lines;
  for_each_line(markdown, [&](std::string_view line, std::size_t number, std::string_view fence) {
    if (fence == language) lines.push_back({std::string{trimmed(line)}, number});
  });
  return lines;
}

std::vector<TableRow> table_rows(std::string_view markdown) {
  std::vector<TableRow> rows;
  for_each_line(markdown, [&](std::string_view line, std::size_t number, std::string_view fence) {
    if (!fence.empty() || !line.starts_with('|')) return;
    if (!is_rule(line)) {
      rows.push_back({cells_of(line), number});
    } else if (!rows.empty()) {
      rows.pop_back();  // the head
    }
  });
  return rows;
}

std::vector<std::string> quoted_in(std::string_view text) {
  std::vector<std::string> quoted;
  for (auto open = text.find('`'); open != std::string_view::npos; open = text.find('`')) {
    const auto close = text.find('`', open + 1);
    if (close == std::string_view::npos) break;
    quoted.emplace_back(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
  return quoted;
}

}  // namespace fedatario::architecture
