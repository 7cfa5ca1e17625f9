#include "server/cli/importing.h"

#include <map>
#include <utility>

#include "files/file.h"
#include "server/registry/import/delimited_text.h"
#include "server/registry/import/reconcile.h"
#include "server/registry/import/student_rows.h"
#include "server/store/registry_lookup.h"

namespace fedatario::cli {
namespace {

using imports::Standing;
using imports::TextError;

std::string sentence_for(TextError error) {
  switch (error) {
    case TextError::empty:
      return "no tiene filas debajo del encabezado.";
    case TextError::too_large:
      return "pasa de 20 MB. Divídalo por año o por sección.";
    case TextError::too_many_rows:
      return "pasa de 60 000 filas. Divídalo por año o por sección.";
    case TextError::too_many_columns:
      return "tiene más de 100 columnas.";
    case TextError::cell_too_long:
      return "tiene una celda de más de 1000 caracteres. Revise las comillas.";
    case TextError::spreadsheet:
      return "es un libro de hoja de cálculo. Ábralo y elija Archivo > Guardar como > CSV UTF-8 "
             "(delimitado por comas); importe el archivo .csv.";
    case TextError::not_text:
      return "no es texto UTF-8 ni Windows-1252. Guárdelo como CSV UTF-8.";
    case TextError::no_separator:
      return "tiene un encabezado de una sola columna. La primera fila debe llevar los nombres de "
             "las columnas, separados por coma, punto y coma o tabulador.";
    case TextError::ambiguous_separator:
      return "tiene más de un separador posible en el encabezado. Dígalo con --separator coma, "
             "punto-y-coma o tabulador.";
    case TextError::broken_quotes:
      return "tiene comillas que no se cierran, o texto detrás de ellas.";
  }
  return {};
}

Failure failure_in(const ImportSource& source, const std::string& sentence) {
  return {Exit::data, "«" + source.file.string() + "»: " + sentence};
}

Outcome<imports::DelimitedText> read_table(const ImportSource& source) {
  const auto bytes = files::read_file(source.file, imports::kMaxFileBytes);
  if (!bytes && bytes.error() == files::FileError::too_long) {
    return fail(failure_in(source, sentence_for(TextError::too_large)));
  }
  if (!bytes) return fail(failure_of(bytes.error(), source.file));
  return imports::read_delimited(as_text(*bytes), source.separator).map_error([&](TextError error) {
    return failure_in(source, sentence_for(error));
  });
}

std::string form_of(const imports::DelimitedText& table) {
  const std::string encoding =
      table.encoding == imports::Encoding::windows_1252 ? "Windows-1252" : "UTF-8";
  if (table.separator == '\t') return encoding + ", separado por tabuladores";
  return encoding + ", separado por «" + table.separator + "»";
}

Outcome<store::RegistryLookup> open_lookup(store::Database& database) {
  return store::RegistryLookup::open(database).map_error(
      [](certificate::StoreError error) { return failure_of(error); });
}

/// Gives each new person of the sheet an id behind those that are stored.
Outcome<Done> add_people(store::RegistryLookup& lookup, imports::StudentSheet& sheet,
                         ImportPlan& plan) {
  const auto last = lookup.last_person();
  if (!last) return fail(failure_of(last.error()));
  std::uint32_t id = last->value;
  std::map<std::string, std::size_t> added;  // by first document: a row may stand twice
  for (std::size_t row = 0; row < sheet.people.size(); ++row) {
    if (!sheet.reports[row].may_be_stored()) continue;
    registry::Person& person = sheet.people[row];
    const auto holders = lookup.people_with(person.documents);
    if (!holders) return fail(failure_of(holders.error()));
    const Standing standing = imports::reconcile_person(person, *holders, sheet.reports[row]);
    const bool is_new =
        standing == Standing::added && added.emplace(person.documents.front().number, row).second;
    if (standing != Standing::doubtful && !is_new) ++plan.already;
    if (!is_new) continue;
    person.id = {++id};
    plan.addition.people.push_back(person);
  }
  return Done{};
}

Outcome<Standing> compare_year(store::RegistryLookup& lookup, const imports::StudentYear& year,
                               std::vector<imports::RowReport>& reports,
                               registry::Enrolment& enrolment) {
  const auto holders = lookup.people_with({&year.holder, 1});
  if (!holders) return fail(failure_of(holders.error()));
  const auto offered = lookup.nivel_of(year.year.school);
  if (!offered) return fail(failure_of(offered.error()));
  imports::StoredYear stored{
      .holders = holders->size(), .offered = *offered, .enrolment = std::nullopt};
  if (holders->size() == 1) {
    enrolment.person = holders->front().id;
    auto found = lookup.year_like(enrolment);
    if (!found) return fail(failure_of(found.error()));
    stored.enrolment = std::move(*found);
  }
  return imports::reconcile_year(year, stored, reports);
}

Outcome<Done> add_years(store::RegistryLookup& lookup, imports::MarkTable& table,
                        ImportPlan& plan) {
  for (imports::StudentYear& year : imports::put_years_together(table)) {
    registry::Enrolment enrolment{.person = {},
                                  .nivel = year.nivel,
                                  .section = year.section,
                                  .year = year.year,
                                  .name_in_acta = std::nullopt,
                                  .document_in_acta = std::nullopt};
    const auto standing = compare_year(lookup, year, table.reports, enrolment);
    if (!standing) return fail(standing.error());
    if (*standing == Standing::added) plan.addition.years.push_back(std::move(enrolment));
    if (*standing == Standing::unchanged) plan.already += year.rows.size();
  }
  return Done{};
}

}  // namespace

Outcome<ImportPlan> plan_students(store::Database& database, const ImportSource& source) {
  const auto table = read_table(source);
  if (!table) return fail(table.error());
  auto sheet = imports::read_student_rows(*table);
  if (!sheet) return fail(failure_in(source, sheet.error()));
  auto lookup = open_lookup(database);
  if (!lookup) return fail(lookup.error());
  ImportPlan plan{.addition = {},
                  .reports = {},
                  .ignored = std::move(sheet->ignored),
                  .form = form_of(*table),
                  .already = 0};
  const auto added = add_people(*lookup, *sheet, plan);
  if (!added) return fail(added.error());
  plan.reports = std::move(sheet->reports);
  return plan;
}

Outcome<ImportPlan> plan_marks(store::Database& database, const ImportSource& source) {
  const auto table = read_table(source);
  if (!table) return fail(table.error());
  auto marks = imports::read_mark_rows(*table);
  if (!marks) return fail(failure_in(source, marks.error()));
  auto lookup = open_lookup(database);
  if (!lookup) return fail(lookup.error());
  ImportPlan plan{.addition = {},
                  .reports = {},
                  .ignored = std::move(marks->ignored),
                  .form = form_of(*table),
                  .already = 0};
  const auto added = add_years(*lookup, *marks, plan);
  if (!added) return fail(added.error());
  plan.reports = std::move(marks->reports);
  return plan;
}

}  // namespace fedatario::cli
