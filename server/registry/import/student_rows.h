#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "server/registry/import/delimited_text.h"
#include "server/registry/import/row_report.h"
#include "server/registry/model.h"

namespace fedatario::imports {

/// A table of students: one row, one person.
struct StudentSheet {
  std::vector<registry::Person> people;  ///< by row, without id; whole where its row may be stored
  std::vector<RowReport> reports;        ///< by row
  std::vector<std::string> ignored;      ///< columns that are not read
};

/// Columns `tipo_documento`, `numero_documento`, `codigo_estudiante`, `apellido_paterno`,
/// `apellido_materno`, `nombres`, `fecha_nacimiento`, `sexo`; synonyms are accepted. A document
/// that two rows name makes the second doubtful unless both say the same. The error is a sentence
/// about the header.
[[nodiscard]] Result<StudentSheet, std::string> read_student_rows(const DelimitedText& table);

}  // namespace fedatario::imports
