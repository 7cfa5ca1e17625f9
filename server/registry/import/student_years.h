#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "server/registry/import/mark_rows.h"

namespace fedatario::imports {

/// A student's year, put together from its rows.
struct StudentYear {
  HolderDocument holder;
  Nivel nivel = Nivel::f0;
  std::string section;
  transcript::YearRecord year;
  std::vector<std::size_t> rows;  ///< of the table, in its order
};

/// The years of the table's rows. A year is stored whole or not at all, for a certificate prints an
/// area without a mark as not taken: where one row of it is doubtful or rejected, or two contradict
/// each other, the others become doubtful in `table.reports`, and the year is left out.
[[nodiscard]] std::vector<StudentYear> put_years_together(MarkTable& table);

}  // namespace fedatario::imports
