#include "server/registry/import/delimited_text.h"

#include "crypto/base/bytes.h"
#include "server/registry/import/letters.h"
#include "server/registry/import/student_rows.h"
#include "server/registry/import/student_years.h"
#include "tests/fuzz/require.h"

namespace imports = fedatario::imports;

namespace {

/// Whatever may be stored has the fields that the store needs.
void check_rows(const imports::DelimitedText& table) {
  if (const auto sheet = imports::read_student_rows(table)) {
    require(sheet->people.size() == table.rows.size());
    for (std::size_t row = 0; row < sheet->people.size(); ++row) {
      if (!sheet->reports[row].may_be_stored()) continue;
      require(!sheet->people[row].documents.empty() && sheet->people[row].birth_date.ok());
      require(!sheet->people[row].name.paterno.empty());
    }
  }
  if (auto marks = imports::read_mark_rows(table)) {
    for (const auto& year : imports::put_years_together(*marks)) {
      require(!year.holder.number.empty() && year.year.year != 0 && year.year.grade != 0);
      require(year.year.marks.empty() || year.year.marks.size() == year.rows.size());
    }
  }
}

}  // namespace

// A table keeps its limits and is UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto table = imports::read_delimited(fedatario::as_text({data, size}));
  if (!table) return 0;
  require(!table->rows.empty() && table->rows.size() <= imports::kMaxRows);
  for (const auto& row : table->rows) {
    require(row.cells.size() <= imports::kMaxColumns && row.line > table->header.line);
    for (const auto& cell : row.cells) {
      require(imports::is_utf8(cell) && cell.size() <= 3 * imports::kMaxCellBytes);
    }
  }
  check_rows(*table);
  return 0;
}
