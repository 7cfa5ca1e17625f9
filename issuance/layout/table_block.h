#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/credential/credential.h"
#include "issuance/layout/canvas.h"
#include "issuance/layout/printed_table.h"

/// The table cut into blocks of columns, with the height of each row: what `TableFlow` puts on
/// pages.
namespace fedatario::layout {

/// How tightly a table is set.
struct Density {
  Length size = 0;
  Length leading = 0;
  Length padding = 0;  ///< above and below the lines of a row
};

/// From airy to the least size. A table takes the first that fits one page.
[[nodiscard]] const std::vector<Density>& densities();

/// Of a table that no density fits on one page.
[[nodiscard]] const Density& flowing_density();

/// Columns that stand side by side, and their widths.
struct BlockShape {
  std::size_t first_column = 0;
  std::size_t column_count = 0;
  Length name_width = 0;
  Length column_width = 0;
  Length observations_width = 0;  ///< 0 where there is no such column

  [[nodiscard]] Length table_width() const {
    return name_width + column_width * static_cast<Length>(column_count);
  }
};

/// At most seven columns to a block, as evenly shared as can be.
[[nodiscard]] std::vector<BlockShape> block_shapes(const Credential& credential);

struct TableCell {
  std::vector<std::string> lines;
  Style style;
  bool shaded = false;  ///< a cell that cannot exist
};

struct TableRow {
  std::vector<std::string> name;
  Style name_style;
  Length indent = 0;
  std::vector<TableCell> cells;  ///< none in the band that names a group
  Length height = 0;
};

/// Rows that no page break parts.
struct KeptRows {
  std::string_view group;  ///< heading under which they stand
  std::vector<TableRow> rows;
};

struct TableBlock {
  BlockShape shape;
  Density density;
  std::vector<TableRow> heads;  ///< Año lectivo, Grado, Código modular
  std::vector<KeptRows> body;
  TableRow foot;  ///< Situación final
};

[[nodiscard]] TableBlock measure_block(const Credential& credential,
                                       const std::vector<SubjectGroup>& groups,
                                       const BlockShape& shape, const Density& density);

/// The band that names a group of rows.
[[nodiscard]] TableRow group_band(std::string_view heading, const Density& density);

[[nodiscard]] Length height_of(const std::vector<TableRow>& rows);

}  // namespace fedatario::layout
