#include "kiosk/cli/marks_table.h"

#include <algorithm>
#include <span>
#include <vector>

#include "crypto/credential/credential_json.h"
#include "crypto/credential/table.h"
#include "issuance/layout/printed_table.h"
#include "issuance/layout/words.h"
#include "kiosk/cli/messages.h"

namespace fedatario::cli {
namespace {

constexpr std::size_t kColumnsPerBlock = 7;
constexpr std::size_t kNameWidth = 38;
constexpr std::size_t kGap = 2;

/// One printed line: a name at the left and a cell under each year.
struct TableLine {
  std::string name;
  std::vector<std::string> cells;
};

using Columns = std::span<const Column>;

template <class CellOf>
TableLine line_of(std::string_view name, Columns columns, CellOf cell_of) {
  TableLine line{std::string{name}, {}};
  for (const Column& column : columns)
    line.cells.emplace_back(cell_of(column));
  return line;
}

TableLine mark_line(const Credential& credential, Columns columns, const layout::PrintedRow& row,
                    std::string_view indent) {
  return line_of(std::string{indent} + row.name, columns, [&](const Column& column) {
    const auto mark = mark_at(credential, column, row.row);
    return mark ? layout::mark_cell(*mark) : std::string{messages::no_cell()};
  });
}

std::vector<TableLine> heading_lines(const Credential& credential, Columns columns) {
  const Nivel nivel = credential.nivel;
  return {
      line_of(messages::row_year(), columns, layout::year_cell),
      line_of(layout::counts_ages(nivel) ? messages::row_age() : messages::row_grade(), columns,
              [&](const Column& column) { return layout::grade_cell(nivel, column.grade); }),
      line_of(messages::row_school(), columns, layout::school_cell),
  };
}

void add_group(std::vector<TableLine>& lines, const Credential& credential, Columns columns,
               const layout::SubjectGroup& group) {
  lines.push_back({std::string{group.heading}, {}});
  for (const auto& [head, competencies] : group.subjects) {
    lines.push_back(mark_line(credential, columns, head, "  "));
    for (const auto& competency : competencies) {
      lines.push_back(mark_line(credential, columns, competency, "    "));
    }
  }
}

/// Cuts a name at spaces so that no part is wider than the name column, but for a single long word.
std::vector<std::string> wrapped(std::string_view name) {
  const std::size_t indent = std::min(name.find_first_not_of(' '), name.size());
  std::vector<std::string> parts{std::string{name.substr(0, indent)}};
  name.remove_prefix(indent);
  bool at_start = true;
  while (!name.empty()) {
    const std::string_view word = name.substr(0, name.find(' '));
    name.remove_prefix(std::min(word.size() + 1, name.size()));
    if (!at_start && width_of(parts.back()) + 1 + width_of(word) > kNameWidth) {
      parts.emplace_back(indent + 2, ' ');
      at_start = true;
    }
    parts.back() += (at_start ? "" : " ") + std::string{word};
    at_start = false;
  }
  return parts;
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t used = width_of(text);
  return std::string{text} + std::string(width > used ? width - used : 0, ' ');
}

std::vector<std::size_t> cell_widths(const std::vector<TableLine>& lines, std::size_t count) {
  std::vector<std::size_t> widths(count, 0);
  for (const auto& line : lines) {
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(line.cells[i]));
    }
  }
  return widths;
}

/// The marks stand beside the last part of a name that takes several lines.
std::string drawn(const TableLine& line, const std::vector<std::size_t>& widths) {
  std::string text;
  const auto parts = wrapped(line.name);
  for (std::size_t i = 0; i + 1 < parts.size(); ++i)
    text += parts[i] + "\n";
  std::string last = padded(parts.back(), kNameWidth);
  for (std::size_t i = 0; i < line.cells.size(); ++i) {
    last += std::string(kGap, ' ') + padded(line.cells[i], widths[i]);
  }
  last.erase(last.find_last_not_of(' ') + 1);
  return text + last + "\n";
}

std::string block(const Credential& credential, Columns columns,
                  const std::vector<layout::SubjectGroup>& groups) {
  auto lines = heading_lines(credential, columns);
  for (const auto& group : groups)
    add_group(lines, credential, columns, group);
  lines.push_back(line_of(messages::row_situacion_final(), columns,
                          [](const Column& column) { return to_text(column.situacion_final); }));

  const auto widths = cell_widths(lines, columns.size());
  std::string text;
  for (const auto& line : lines)
    text += drawn(line, widths);
  return text;
}

/// "PRO promovido", each that occurs.
std::string legend(const Credential& credential) {
  std::vector<SituacionFinal> seen;
  std::string text;
  for (const Column& column : credential.columns) {
    const auto value = column.situacion_final;
    if (value == SituacionFinal::none || std::ranges::find(seen, value) != seen.end()) continue;
    seen.push_back(value);
    text += (text.empty() ? "" : "; ") + std::string{to_text(value)} + " = " +
            messages::situacion_final(value);
  }
  return text.empty() ? text : text + "\n";
}

}  // namespace

std::size_t width_of(std::string_view text) {
  constexpr unsigned kContinuationMask = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & kContinuationMask) != kContinuation;
  }));
}

Result<std::string, layout::LayoutError> marks_table(const Credential& credential,
                                                     const Catalogue& catalogue) {
  const auto groups = layout::printed_groups(credential, catalogue);
  if (!groups) return fail(groups.error());

  std::string text;
  Columns rest = credential.columns;
  while (!rest.empty()) {
    const auto columns = rest.first(std::min(rest.size(), kColumnsPerBlock));
    text += block(credential, columns, *groups) + "\n";
    rest = rest.subspan(columns.size());
  }
  return text + legend(credential);
}

}  // namespace fedatario::cli
