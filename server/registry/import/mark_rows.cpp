#include "server/registry/import/mark_rows.h"

#include <array>
#include <utility>

#include "crypto/credential/catalogue.h"
#include "crypto/credential/payload_rules.h"
#include "issuance/transcript/normalise.h"
#include "issuance/transcript/plan.h"
#include "issuance/transcript/wording.h"
#include "server/registry/import/header.h"
#include "server/registry/import/row_reader.h"
#include "server/registry/import/subject_cell.h"

namespace fedatario::imports {
namespace {

using std::string_view;
using transcript::MarkRecord;
using transcript::Subject;

constexpr std::size_t kMaxSectionCharacters = 20;

enum MarkField : std::size_t {
  type_cell,
  number_cell,
  codigo_cell,
  year_cell,
  codigo_modular_cell,
  anexo_cell,
  nivel_cell,
  grade_cell,
  section_cell,
  area_type_cell,
  area_cell,
  competency_cell,
  mark_cell,
  situacion_cell,
  acta_cell,
};

constexpr std::array<string_view, 2> kTypeWords = {"TIPO DOC", "TIPO DE DOCUMENTO"};
constexpr std::array<string_view, 4> kNumberWords = {"DNI", "NUMERO DE DOCUMENTO", "DOCUMENTO",
                                                     "NRO DOCUMENTO"};
constexpr std::array<string_view, 3> kCodigoWords = {"CODIGO DE ESTUDIANTE",
                                                     "CODIGO DEL ESTUDIANTE", "COD ESTUDIANTE"};
constexpr std::array<string_view, 3> kYearWords = {"ANO", "ANO LECTIVO", "ANIO LECTIVO"};
constexpr std::array<string_view, 3> kModularWords = {"COD MODULAR", "COD MOD", "CODMOD"};
constexpr std::array<string_view, 1> kAnexoWords = {"ANEXO IE"};
constexpr std::array<string_view, 1> kNivelWords = {"COD NIVEL"};
constexpr std::array<string_view, 2> kGradeWords = {"GRADO ESTUDIO", "GRADO EDAD"};
constexpr std::array<string_view, 1> kSectionWords = {"SECC"};
constexpr std::array<string_view, 2> kAreaTypeWords = {"TIPO DE AREA", "TIPO"};
constexpr std::array<string_view, 3> kAreaWords = {"AREA CURRICULAR", "CURSO", "ASIGNATURA"};
constexpr std::array<string_view, 1> kCompetencyWords = {"COMP"};
constexpr std::array<string_view, 3> kMarkWords = {"CALIFICATIVO", "CALIFICACION",
                                                   "NIVEL DE LOGRO"};
constexpr std::array<string_view, 2> kSituacionWords = {"SITUACION", "SIT FINAL"};
constexpr std::array<string_view, 2> kActaWords = {"ESTADO DE ACTA", "ESTADO DEL ACTA"};

constexpr std::array<Field, 15> kFields = {{
    {"tipo_documento", kTypeWords, Need::optional},
    {"numero_documento", kNumberWords, Need::optional},
    {"codigo_estudiante", kCodigoWords, Need::optional},
    {"anio", kYearWords, Need::required},
    {"codigo_modular", kModularWords, Need::required},
    {"anexo", kAnexoWords, Need::optional},
    {"nivel", kNivelWords, Need::required},
    {"grado", kGradeWords, Need::required},
    {"seccion", kSectionWords, Need::required},
    {"tipo_area", kAreaTypeWords, Need::optional},
    {"area", kAreaWords, Need::required},
    {"competencia", kCompetencyWords, Need::optional},
    {"nota", kMarkWords, Need::required},
    {"situacion_final", kSituacionWords, Need::required},
    {"estado_acta", kActaWords, Need::optional},
}};

void take_holder(RowReader& row, MarkRow& result) {
  const bool by_codigo = !row.text(codigo_cell).empty();
  const auto type = by_codigo ? std::optional{IdentityDocument::codigo_estudiante}
                              : row.take(type_cell, read_document_type(row.text(type_cell)));
  if (!type) return;
  const std::size_t field = by_codigo ? codigo_cell : number_cell;
  auto document = row.take(field, read_document(*type, row.text(field)));
  if (document) result.holder = std::move(*document);
}

void take_section(RowReader& row, MarkRow& result) {
  result.section = transcript::normalise_text(row.text(section_cell));
  const auto characters = transcript::count_characters(result.section);
  if (characters >= 1 && characters <= kMaxSectionCharacters) return;
  row.note(Fate::rejected, section_cell, "la sección tiene de 1 a 20 caracteres.");
}

void take_year(RowReader& row, MarkRow& result) {
  auto& year = result.year;
  const auto when = row.take(year_cell, read_school_year(row.text(year_cell)));
  const auto school = row.take(codigo_modular_cell,
                               read_service(row.text(codigo_modular_cell), row.text(anexo_cell)));
  const auto nivel = row.take(nivel_cell, read_nivel(row.text(nivel_cell)));
  const auto situacion = row.take(situacion_cell, read_situacion_final(row.text(situacion_cell)));
  const auto acta = row.take(acta_cell, read_acta_state(row.text(acta_cell)));
  take_section(row, result);
  if (nivel) {
    const auto grade = row.take(grade_cell, read_grade(row.text(grade_cell), *nivel));
    result.nivel = *nivel;
    year.grade = grade.value_or(0);
  }
  if (when) {
    year.year = when->year;
    year.period = when->period;
  }
  if (when && nivel && when->period > 0 && !has_periods(*nivel)) {
    row.note(Fate::rejected, year_cell, "ese nivel no tiene períodos promocionales.");
  }
  year.school = school.value_or(ServiceId{});
  year.situacion_final = situacion.value_or(SituacionFinal::none);
  year.acta = acta.value_or(transcript::ActaState::approved);
}

/// What the catalogue makes of a mark that is well written: its scale, its plan, its exonerations.
void judge_mark(RowReader& row, const MarkRow& result) {
  const auto& [subject, mark, origin] = *result.mark;
  const bool of_catalogue =
      subject.kind == Subject::Kind::area || subject.kind == Subject::Kind::competency;
  const AreaFamily family = family_of(result.nivel);
  if (of_catalogue && !transcript::in_plan(family, subject.area, result.year.year)) {
    row.note(Fate::doubtful, area_cell,
             "no es del plan de estudios de ese año. Compruebe con el acta.");
  }
  if (!mark) return;
  const bool letters = subject.kind == Subject::Kind::competency ||
                       (of_catalogue && subject.area < kFirstGradedArea);
  if (letters && mark->as_vigesimal()) {
    row.note(Fate::rejected, mark_cell, "se califica con AD, A, B o C.");
  }
  const bool exonerable = of_catalogue && transcript::is_exonerable(family, subject.area);
  if (mark->is_exonerated() && !exonerable) {
    row.note(Fate::doubtful, mark_cell,
             "EXO solo cabe en religión y educación física, salvo con una resolución.");
  }
}

/// A row without area and mark stands for a year without marks.
void take_mark(RowReader& row, MarkRow& result) {
  const bool no_marks = row.text(area_cell).empty() && row.text(mark_cell).empty();
  if (no_marks) return;
  const auto mark = row.take(mark_cell, read_mark(row.text(mark_cell)));
  auto subject = row.take(area_cell, read_subject({.kind = row.text(area_type_cell),
                                                   .area = row.text(area_cell),
                                                   .competency = row.text(competency_cell)},
                                                  result.nivel));
  if (!mark || !subject) return;
  result.mark = MarkRecord{std::move(*subject), mark->mark, transcript::MarkOrigin::acta};
  judge_mark(row, result);
}

}  // namespace

Result<MarkTable, std::string> read_mark_rows(const DelimitedText& table) {
  const auto header = read_header(table.header, kFields);
  if (!header) return fail(header.error());
  if (!header->has(number_cell) && !header->has(codigo_cell)) {
    return fail(std::string{"Falta la columna numero_documento o codigo_estudiante."});
  }
  MarkTable result{.rows = {}, .reports = {}, .ignored = header->ignored};
  for (const TextRow& text : table.rows) {
    RowReader row{text, *header, kFields};
    MarkRow read;
    take_holder(row, read);
    take_year(row, read);
    take_mark(row, read);
    result.rows.push_back(std::move(read));
    result.reports.push_back(std::move(row).report());
  }
  return result;
}

}  // namespace fedatario::imports
