#include "crypto/credential/table.h"

namespace fedatario {
namespace {

void append_area(std::vector<Row>& rows, const Area& area, std::uint8_t index) {
  const bool letter_row = area.number < kFirstGradedArea;
  rows.push_back({letter_row ? RowKind::letter_area : RowKind::area, index, 0});
  for (std::uint8_t position = 1; position <= area.competencies; ++position) {
    rows.push_back({RowKind::competency, index, position});
  }
}

void append_named(std::vector<Row>& rows, RowKind kind, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    rows.push_back({kind, static_cast<std::uint8_t>(i), 0});
  }
}

}  // namespace

std::vector<Row> rows_of(const Credential& credential) {
  std::vector<Row> rows;
  rows.reserve(64);
  for (std::size_t i = 0; i < credential.areas.size(); ++i) {
    append_area(rows, credential.areas[i], static_cast<std::uint8_t>(i));
  }
  append_named(rows, RowKind::other_area, credential.other_areas.size());
  append_named(rows, RowKind::taller, credential.talleres.size());
  return rows;
}

std::optional<Mark> mark_at(const Credential& credential, const Column& column, std::size_t row) {
  const std::vector<Row> rows = rows_of(credential);
  if (row >= rows.size() || !has_cell(credential, rows[row], column.grading)) return std::nullopt;
  std::size_t place = 0;
  for (std::size_t i = 0; i < row; ++i) {
    if (has_cell(credential, rows[i], column.grading)) ++place;
  }
  if (place >= column.marks.size()) return std::nullopt;
  return column.marks[place];
}

}  // namespace fedatario
