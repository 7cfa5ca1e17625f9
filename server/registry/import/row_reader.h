#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "server/registry/import/cell_values.h"
#include "server/registry/import/header.h"

namespace fedatario::imports {

/// Takes the cells of one row by field and notes what is wrong with each. For one row; the text,
/// the header and the fields outlive it.
class RowReader {
 public:
  RowReader(const TextRow& row, const Header& header, std::span<const Field> fields)
      : row_{row}, header_{header}, fields_{fields}, report_{.line = row.line, .remarks = {}} {
    if (row.cells.size() > header.width) {
      note(Fate::rejected, {}, "tiene más celdas que el encabezado. Revise las comillas.");
    }
  }

  /// Empty where the file or the row lacks the column.
  [[nodiscard]] std::string_view text(std::size_t field) const {
    const auto& column = header_.columns[field];
    if (!column || *column >= row_.cells.size()) return {};
    return row_.cells[*column];
  }

  /// The value, with its remark taken down.
  template <class T>
  std::optional<T> take(std::size_t field, CellValue<T> cell) {
    if (cell.fate != Fate::accepted) note(cell.fate, field, std::move(cell.reason));
    return std::move(cell.value);
  }

  void note(Fate fate, std::optional<std::size_t> field, std::string reason) {
    Remark remark{.fate = fate, .column = {}, .cell = {}, .reason = std::move(reason)};
    if (field) {
      remark.column = fields_[*field].name;
      remark.cell = text(*field);
    }
    report_.remarks.push_back(std::move(remark));
  }

  [[nodiscard]] RowReport report() && { return std::move(report_); }

 private:
  const TextRow& row_;
  const Header& header_;
  std::span<const Field> fields_;
  RowReport report_;
};

}  // namespace fedatario::imports
