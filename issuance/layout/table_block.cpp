#include "issuance/layout/table_block.h"

#include <algorithm>
#include <array>
#include <utility>

#include "crypto/credential/table.h"
#include "issuance/layout/geometry.h"
#include "issuance/layout/text/font_metrics.h"
#include "issuance/layout/text/paragraph.h"
#include "issuance/layout/words.h"

namespace fedatario::layout {
namespace {

constexpr std::size_t kMostColumns = 7;
constexpr Length kCellPadding = 3 * kPoint;
constexpr Length kTightPadding = kPoint;
constexpr Length kIndent = 3 * kMillimetre;

Length column_width(DocumentKind kind, std::size_t columns) {
  // Half millimetres, by number of columns. PERMANECE needs 16.5 mm to stay uncut.
  constexpr std::array<Length, kMostColumns + 1> kAlone = {42, 42, 42, 42, 41, 36, 34, 33};
  constexpr std::array<Length, kMostColumns + 1> kBesideObservations = {41, 41, 41, 41,
                                                                        36, 30, 29, 28};
  const auto& widths = kind == DocumentKind::cla ? kBesideObservations : kAlone;
  return widths.at(columns) * kMillimetre / 2;
}

Length observations_width(const Credential& credential) {
  if (credential.kind == DocumentKind::coe) return 0;
  return (credential.observations.empty() ? 22 : 34) * kMillimetre;
}

class BlockBuilder {
 public:
  BlockBuilder(const Credential& credential, const BlockShape& shape, const Density& density)
      : credential_{credential}, shape_{shape}, density_{density}, rows_{rows_of(credential)} {}

  [[nodiscard]] std::vector<TableRow> heads() const {
    return {
        head("Año lectivo", Role::column_year, year_cell),
        head(counts_ages(credential_.nivel) ? "Edad" : "Grado", Role::column_grade,
             [this](const Column& column) { return grade_cell(credential_.nivel, column.grade); }),
        head("Código modular de la IE", Role::column_school, school_cell)};
  }

  [[nodiscard]] TableRow foot() const {
    return head("Situación final", Role::column_situacion_final, [](const Column& column) {
      return std::string{situacion_final_name(column.situacion_final)};
    });
  }

  [[nodiscard]] std::vector<KeptRows> body(const std::vector<SubjectGroup>& groups) const {
    std::vector<KeptRows> body;
    for (const auto& group : groups) {
      bool first = true;
      for (const auto& subject : group.subjects) {
        KeptRows kept{group.heading, {}};
        if (std::exchange(first, false)) kept.rows.push_back(group_band(group.heading, density_));
        append_subject(kept.rows, subject);
        body.push_back(std::move(kept));
      }
    }
    return body;
  }

 private:
  template <class TextOf>
  [[nodiscard]] TableRow head(std::string_view name, Role role, TextOf text_of) const {
    TableRow row;
    row.name_style = {Face::bold, density_.size, Role::label, {}};
    row.name = name_lines(name, row.name_style, 0);
    for_each_column([&](const Column& column, std::uint16_t index) {
      row.cells.push_back(
          word_cell(text_of(column), {Face::bold, density_.size, role, {0, index}}));
    });
    row.height = height_of_row(row);
    return row;
  }

  void append_subject(std::vector<TableRow>& rows, const Subject& subject) const {
    const auto head_face = subject.competencies.empty() ? Face::regular : Face::bold;
    rows.push_back(body_row(subject.head, head_face, 0));
    for (const auto& competency : subject.competencies) {
      rows.push_back(body_row(competency, Face::regular, kIndent));
    }
  }

  [[nodiscard]] TableRow body_row(const PrintedRow& printed, Face face, Length indent) const {
    TableRow row;
    row.name_style = {face, density_.size, Role::row_name, {printed.row, 0}};
    row.indent = indent;
    row.name = name_lines(printed.name, row.name_style, indent);
    for_each_column([&](const Column& column, std::uint16_t index) {
      row.cells.push_back(mark(column, printed.row, index));
    });
    row.height = height_of_row(row);
    return row;
  }

  [[nodiscard]] TableCell mark(const Column& column, std::uint16_t row, std::uint16_t index) const {
    const Style style{Face::bold, density_.size, Role::mark, {row, index}};
    if (!has_cell(credential_, rows_[row], column.grading)) return {{"·"}, style, true};
    // One mark for each cell above: `compose` has counted them.
    const auto place = std::count_if(rows_.begin(), rows_.begin() + row, [&](const Row& above) {
      return has_cell(credential_, above, column.grading);
    });
    return {{mark_cell(column.marks[static_cast<std::size_t>(place)])}, style, false};
  }

  /// A word of a column's head or foot, cut at its hyphens where the column is too narrow.
  [[nodiscard]] TableCell word_cell(const std::string& text, Style style) const {
    constexpr Length kLargest = 9 * kPoint;
    const bool long_words = style.role == Role::column_situacion_final;
    style.size = long_words ? kLeastTextSize : std::min(style.size, kLargest);
    const auto width = shape_.column_width - 2 * kTightPadding;
    if (width_of(text, style.face, style.size) > width) style.size = kLeastTextSize;
    return {fill_lines(text, style.face, style.size, width), style, false};
  }

  [[nodiscard]] std::vector<std::string> name_lines(std::string_view name, const Style& style,
                                                    Length indent) const {
    const auto width = shape_.name_width - 2 * kCellPadding - indent;
    return fill_lines(name, style.face, style.size, width);
  }

  [[nodiscard]] Length height_of_row(const TableRow& row) const {
    auto lines = row.name.size();
    for (const auto& cell : row.cells)
      lines = std::max(lines, cell.lines.size());
    return static_cast<Length>(lines) * density_.leading + 2 * density_.padding;
  }

  template <class Action>
  void for_each_column(Action action) const {
    for (std::size_t i = 0; i < shape_.column_count; ++i) {
      const auto index = shape_.first_column + i;
      action(credential_.columns[index], static_cast<std::uint16_t>(index));
    }
  }

  const Credential& credential_;
  const BlockShape& shape_;
  const Density& density_;
  std::vector<Row> rows_;
};

}  // namespace

const std::vector<Density>& densities() {
  static const std::vector<Density> kDensities = {{10'000, 12'000, 3'200}, {9'000, 10'800, 2'600},
                                                  {8'500, 10'200, 2'000},  {8'000, 9'600, 1'500},
                                                  {7'500, 9'000, 1'200},   {7'000, 8'400, 900},
                                                  {7'000, 8'000, 600}};
  return kDensities;
}

const Density& flowing_density() {
  return densities()[3];
}

std::vector<BlockShape> block_shapes(const Credential& credential) {
  const auto columns = credential.columns.size();
  const auto blocks = (columns + kMostColumns - 1) / kMostColumns;
  std::vector<BlockShape> shapes;
  for (std::size_t block = 0; block < blocks; ++block) {
    BlockShape shape;
    shape.first_column = columns * block / blocks;
    shape.column_count = columns * (block + 1) / blocks - shape.first_column;
    const auto widest = (columns + blocks - 1) / blocks;
    shape.column_width = column_width(credential.kind, widest);
    shape.observations_width = observations_width(credential);
    shape.name_width = kContentWidth - shape.observations_width -
                       shape.column_width * static_cast<Length>(shape.column_count);
    shapes.push_back(shape);
  }
  return shapes;
}

TableRow group_band(std::string_view heading, const Density& density) {
  TableRow row;
  row.name = {std::string{heading}};
  row.name_style = {Face::bold, density.size, Role::label, {}};
  row.height = density.leading + 2 * density.padding;
  return row;
}

TableBlock measure_block(const Credential& credential, const std::vector<SubjectGroup>& groups,
                         const BlockShape& shape, const Density& density) {
  const BlockBuilder builder{credential, shape, density};
  return {shape, density, builder.heads(), builder.body(groups), builder.foot()};
}

Length height_of(const std::vector<TableRow>& rows) {
  Length height = 0;
  for (const auto& row : rows)
    height += row.height;
  return height;
}

}  // namespace fedatario::layout
