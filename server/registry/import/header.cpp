#include "server/registry/import/header.h"

#include <algorithm>

#include "server/registry/import/letters.h"

namespace fedatario::imports {
namespace {

std::optional<std::size_t> field_of(const std::string& cell, std::span<const Field> fields) {
  const std::string name = folded(cell);
  const auto found = std::ranges::find_if(fields, [&](const Field& field) {
    return folded(field.name) == name ||
           std::ranges::find(field.synonyms, name) != field.synonyms.end();
  });
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - fields.begin());
}

std::string missing_in(const Header& header, std::span<const Field> fields) {
  std::string names;
  for (std::size_t field = 0; field < fields.size(); ++field) {
    if (fields[field].need == Need::optional || header.has(field)) continue;
    if (!names.empty()) names += ", ";
    names += fields[field].name;
  }
  return names;
}

}  // namespace

Result<Header, std::string> read_header(const TextRow& row, std::span<const Field> fields) {
  Header header{.columns = {}, .ignored = {}, .width = row.cells.size()};
  header.columns.resize(fields.size());
  for (std::size_t column = 0; column < row.cells.size(); ++column) {
    const std::string& cell = row.cells[column];
    const auto field = field_of(cell, fields);
    if (!field) {
      if (!cell.empty()) header.ignored.push_back(cell);
      continue;
    }
    if (header.has(*field)) {
      return fail("El encabezado tiene dos columnas para " + std::string{fields[*field].name} +
                  ". Deje una sola.");
    }
    header.columns[*field] = column;
  }
  const std::string missing = missing_in(header, fields);
  if (missing.empty()) return header;
  return fail("Faltan columnas en el encabezado: " + missing +
              ". La primera fila debe llevar un nombre por columna, sin celdas combinadas.");
}

}  // namespace fedatario::imports
