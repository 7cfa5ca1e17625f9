#include "server/registry/import/student_rows.h"

#include <array>
#include <map>
#include <utility>

#include "crypto/credential/limits.h"
#include "issuance/transcript/holder.h"
#include "issuance/transcript/normalise.h"
#include "server/registry/import/header.h"
#include "server/registry/import/row_reader.h"

namespace fedatario::imports {
namespace {

using registry::Person;
using std::string_view;

enum StudentField : std::size_t {
  type_cell,
  number_cell,
  codigo_cell,
  paterno_cell,
  materno_cell,
  nombres_cell,
  birth_cell,
  sex_cell
};

constexpr std::array<string_view, 3> kTypeWords = {"TIPO DOC", "TIPO DE DOCUMENTO",
                                                   "TIPO DOCUMENTO"};
constexpr std::array<string_view, 6> kNumberWords = {
    "DNI", "NUMERO DE DOCUMENTO", "N DOCUMENTO", "DOCUMENTO", "NRO DOCUMENTO", "N DNI"};
constexpr std::array<string_view, 3> kCodigoWords = {"CODIGO DE ESTUDIANTE",
                                                     "CODIGO DEL ESTUDIANTE", "COD ESTUDIANTE"};
constexpr std::array<string_view, 3> kPaternoWords = {"PATERNO", "AP PATERNO", "PRIMER APELLIDO"};
constexpr std::array<string_view, 3> kMaternoWords = {"MATERNO", "AP MATERNO", "SEGUNDO APELLIDO"};
constexpr std::array<string_view, 3> kNombresWords = {"NOMBRE", "PRENOMBRES", "NOMBRES COMPLETOS"};
constexpr std::array<string_view, 3> kBirthWords = {"FECHA DE NACIMIENTO", "NACIMIENTO",
                                                    "F NACIMIENTO"};
constexpr std::array<string_view, 2> kSexWords = {"GENERO", "SEXO H M"};

constexpr std::array<Field, 8> kFields = {{
    {"tipo_documento", kTypeWords, Need::optional},
    {"numero_documento", kNumberWords, Need::optional},
    {"codigo_estudiante", kCodigoWords, Need::optional},
    {"apellido_paterno", kPaternoWords, Need::required},
    {"apellido_materno", kMaternoWords, Need::optional},
    {"nombres", kNombresWords, Need::required},
    {"fecha_nacimiento", kBirthWords, Need::required},
    {"sexo", kSexWords, Need::required},
}};

void take_documents(RowReader& row, Person& person) {
  const auto add = [&](std::size_t field, IdentityDocument type) {
    auto document = row.take(field, read_document(type, row.text(field)));
    if (document) person.documents.push_back(std::move(*document));
  };
  const auto type = row.take(type_cell, read_document_type(row.text(type_cell)));
  const bool has_codigo = !row.text(codigo_cell).empty();
  if (type && (!row.text(number_cell).empty() || !has_codigo)) add(number_cell, *type);
  if (has_codigo) add(codigo_cell, IdentityDocument::codigo_estudiante);
}

void take_names(RowReader& row, Person& person) {
  const auto name = [&](std::size_t field) {
    return row.take(field, read_name(row.text(field))).value_or("");
  };
  person.name = {
      .paterno = name(paterno_cell), .materno = name(materno_cell), .nombres = name(nombres_cell)};
  if (row.text(paterno_cell).empty())
    row.note(Fate::rejected, paterno_cell, "falta el apellido paterno.");
  if (row.text(nombres_cell).empty()) row.note(Fate::rejected, nombres_cell, "faltan los nombres.");
  const auto characters = transcript::count_characters(transcript::printed_name(person.name));
  if (characters <= limits::kMaxHolderCharacters) return;
  row.note(Fate::rejected, std::nullopt,
           "el nombre completo tiene " + std::to_string(characters) + " caracteres y caben 100.");
}

Person read_person(RowReader& row) {
  Person person;
  take_documents(row, person);
  take_names(row, person);
  const auto birth = row.take(birth_cell, read_date(row.text(birth_cell)));
  if (birth) person.birth_date = *birth;
  const auto sex = row.take(sex_cell, read_sex(row.text(sex_cell)));
  if (sex) person.sex = *sex;
  return person;
}

/// A person may stand twice with the same data; two people with one document are for a person to
/// tell apart.
void doubt_repeated_documents(StudentSheet& sheet) {
  std::map<std::pair<IdentityDocument, std::string>, std::size_t> first_rows;
  for (std::size_t i = 0; i < sheet.people.size(); ++i) {
    if (!sheet.reports[i].may_be_stored()) continue;
    for (const HolderDocument& document : sheet.people[i].documents) {
      const auto [first, is_new] = first_rows.try_emplace({document.type, document.number}, i);
      if (is_new || sheet.people[first->second] == sheet.people[i]) continue;
      sheet.reports[i].remarks.push_back(
          {.fate = Fate::doubtful,
           .column = {},
           .cell = {},
           .reason = "el mismo documento figura con otros datos en la fila " +
                     std::to_string(sheet.reports[first->second].line) + "."});
      break;
    }
  }
}

}  // namespace

Result<StudentSheet, std::string> read_student_rows(const DelimitedText& table) {
  const auto header = read_header(table.header, kFields);
  if (!header) return fail(header.error());
  if (!header->has(number_cell) && !header->has(codigo_cell)) {
    return fail(std::string{"Falta la columna numero_documento o codigo_estudiante."});
  }
  StudentSheet sheet{.people = {}, .reports = {}, .ignored = header->ignored};
  for (const TextRow& text : table.rows) {
    RowReader row{text, *header, kFields};
    sheet.people.push_back(read_person(row));
    sheet.reports.push_back(std::move(row).report());
  }
  doubt_repeated_documents(sheet);
  return sheet;
}

}  // namespace fedatario::imports
