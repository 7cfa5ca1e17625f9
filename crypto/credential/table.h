#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "crypto/credential/credential.h"

/// Geometry of the marks table: which rows a credential has, and which cells exist.
/// docs/spec/credential.md, section "Marks".
namespace fedatario {

enum class RowKind : std::uint8_t {
  letter_area,  ///< areas 0 to 7: comportamiento, transversals
  area,
  competency,  ///< one competency of the area above it
  other_area,  ///< a subject outside the catalogue
  taller,
};

/// One row, top to bottom: each area followed by its competencies, other areas, talleres.
struct Row {
  RowKind kind = RowKind::area;
  std::uint8_t index = 0;       ///< place in `areas`, `other_areas` or `talleres`
  std::uint8_t competency = 0;  ///< 1 for the area's first; 0 unless `kind` is competency

  friend bool operator==(const Row&, const Row&) = default;
};

[[nodiscard]] std::vector<Row> rows_of(const Credential& credential);

/// Whether a column graded so has a cell in the row. A cell that cannot exist prints grey.
[[nodiscard]] inline bool has_cell(const Credential& credential, const Row& row, Grading grading) {
  if (grading == Grading::no_marks) return false;
  const bool by_competency = grading == Grading::literal_by_competency;
  if (row.kind == RowKind::competency) return by_competency;
  if (row.kind == RowKind::area && by_competency) {
    return credential.areas[row.index].competencies == 0;
  }
  return true;
}

/// Whether the cell's values are the letters. Asked only of cells that exist.
[[nodiscard]] constexpr bool is_letter_cell(const Row& row, Grading grading) {
  return grading != Grading::vigesimal || row.kind == RowKind::letter_area;
}

/// The cell's mark; empty where the cell cannot exist. `row` is a place in `rows_of`.
/// Promise of the caller: `column.marks` has one mark for each cell of the column.
[[nodiscard]] std::optional<Mark> mark_at(const Credential& credential, const Column& column,
                                          std::size_t row);

}  // namespace fedatario
