#include "issuance/transcript/draft.h"

#include <algorithm>
#include <tuple>

#include "issuance/transcript/fit.h"
#include "issuance/transcript/holder.h"
#include "issuance/transcript/normalise.h"
#include "issuance/transcript/policy.h"
#include "issuance/transcript/submission.h"

namespace fedatario::transcript {
namespace {

constexpr std::uint8_t kTemplateByArea = 1;
constexpr std::uint8_t kTemplateByCompetency = 2;

std::vector<Mark> marks_of(const YearRecord& year, const Credential& table, Grading grading) {
  std::vector<Mark> marks;
  for (const Row& row : rows_of(table)) {
    if (!has_cell(table, row, grading)) continue;
    marks.push_back(cell_of(year, subject_of(table, row)).mark);
  }
  return marks;
}

Column column_of(const YearRecord& year, const Credential& table) {
  Column column;
  column.year = year.year;
  column.period = year.period;
  column.grade = year.grade;
  column.school = year.school;
  column.situacion_final = year.situacion_final;
  column.grading = effective_grading(year, table);
  column.marks = marks_of(year, table, column.grading);
  return column;
}

bool prints_competencies(const Credential& credential) {
  return std::ranges::any_of(credential.areas,
                             [](const Area& area) { return area.competencies > 0; });
}

// The credential of a submission that broke no rule.
Credential credential_of(const Submission& submission) {
  const auto& [record, order, table] = submission;
  Credential credential = table;
  credential.template_number = prints_competencies(table) ? kTemplateByCompetency : kTemplateByArea;
  credential.kind = order.kind;
  credential.service = order.service;
  credential.holder = printed_name(record.name);
  if (const HolderDocument* const document = printed_document(record)) {
    credential.document = *document;
  }
  for (const YearRecord& year : record.years) {
    credential.columns.push_back(column_of(year, table));
  }
  credential.observations = record.observations;
  std::ranges::stable_sort(credential.observations, {}, [](const Observation& observation) {
    return std::tuple{observation.type, observation.year};
  });
  credential.director = order.director;
  return credential;
}

std::string shortening_words(const std::vector<Shortening>& texts) {
  if (texts.empty()) return "Ningún texto puede acortarse";
  std::string words = "Acorte a " + std::to_string(texts.front().characters) + " caracteres ";
  for (const Shortening& shortening : texts) {
    if (&shortening != &texts.front()) words += &shortening == &texts.back() ? " y " : ", ";
    words += "«" + shortening.text + "»";
  }
  return words;
}

Finding does_not_fit(const Credential& credential, const std::string& host, PayloadError error) {
  Finding finding{Finding::Severity::error, "V24", {}};
  if (error.field != PayloadField::size) {
    finding.message = "El certificado no se puede escribir: el formato rechaza el campo «" +
                      std::string{name_of(error.field)} + "». Comunique el caso a soporte.";
    return finding;
  }
  finding.message = "El contenido no cabe en el código QR. " +
                    shortening_words(shorten_to_fit(credential, host)) +
                    ". Si no es posible, pida a la UGEL que indique cómo certificar el resto.";
  return finding;
}

IssueOrder normalise_order(IssueOrder order) {
  if (order.director) order.director = normalise_text(*order.director);
  return order;
}

bool is_error(const Finding& finding) {
  return finding.severity == Finding::Severity::error;
}

}  // namespace

Result<Draft, std::vector<Finding>> draft_certificate(const Record& record,
                                                      const IssueOrder& order) {
  Record clean = normalise_record(record);
  sort_years(clean.years);
  const IssueOrder clean_order = normalise_order(order);
  const Credential table = table_of(clean);
  const Submission submission{clean, clean_order, table};

  std::vector<Finding> findings = check(submission);
  if (std::ranges::any_of(findings, is_error)) return fail(std::move(findings));

  Credential credential = credential_of(submission);
  if (const auto fit = check_fit(credential, order.host); !fit) {
    findings.push_back(does_not_fit(credential, order.host, fit.error()));
    return fail(std::move(findings));
  }
  return Draft{std::move(credential), std::move(findings)};
}

}  // namespace fedatario::transcript
