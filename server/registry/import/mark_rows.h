#pragma once

#include <optional>
#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "server/registry/import/delimited_text.h"
#include "server/registry/import/row_report.h"
#include "server/registry/model.h"

namespace fedatario::imports {

/// One row of marks in long form: a student, a year, a subject.
struct MarkRow {
  HolderDocument holder;
  Nivel nivel = Nivel::f0;
  std::string section;
  transcript::YearRecord year;                 ///< without marks
  std::optional<transcript::MarkRecord> mark;  ///< none: a year without marks (retired, ...)
};

struct MarkTable {
  std::vector<MarkRow> rows;         ///< by row; whole where its row may be stored
  std::vector<RowReport> reports;    ///< by row
  std::vector<std::string> ignored;  ///< columns that are not read
};

/// Columns `codigo_estudiante` or `numero_documento` (with `tipo_documento`), `anio`,
/// `codigo_modular`, `anexo`, `nivel`, `grado`, `seccion`, `tipo_area`, `area`, `competencia`,
/// `nota`, `situacion_final`, `estado_acta`; synonyms are accepted. The error is a sentence about
/// the header.
[[nodiscard]] Result<MarkTable, std::string> read_mark_rows(const DelimitedText& table);

}  // namespace fedatario::imports
