#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fedatario::architecture {

/// Target of a link or picture, `docs/spec/credential.md#digits`.
struct Link {
  std::string target;
  std::size_t line = 0;
};

/// Links outside fenced blocks.
[[nodiscard]] std::vector<Link> links_of(std::string_view markdown);

/// A line of a fenced block of the language.
struct FencedLine {
  std::string text;
  std::size_t line = 0;
};

[[nodiscard]] std::vector<FencedLine> fenced_lines(std::string_view markdown,
                                                   std::string_view language);

/// A row of a table; its head and the rule under it left out.
struct TableRow {
  std::vector<std::string> cells;
  std::size_t line = 0;
};

[[nodiscard]] std::vector<TableRow> table_rows(std::string_view markdown);

/// What stands in backquotes.
[[nodiscard]] std::vector<std::string> quoted_in(std::string_view text);

}  // namespace fedatario::architecture
