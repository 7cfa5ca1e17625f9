#include "kiosk/cli/report_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "crypto/base/match.h"
#include "crypto/credential/credential_json.h"
#include "issuance/layout/notes.h"
#include "issuance/layout/words.h"
#include "kiosk/cli/marks_table.h"
#include "kiosk/cli/messages.h"

namespace fedatario::cli {
namespace {

std::string field(std::string_view label, std::string_view value) {
  constexpr std::size_t kLabelWidth = 16;
  const std::string gap(kLabelWidth - width_of(label), ' ');
  return std::string{label} + gap + std::string{value} + "\n";
}

std::string years_of(const Credential& credential) {
  std::vector<std::string> years;
  for (const Column& column : credential.columns) {
    auto year = layout::year_cell(column);
    if (years.empty() || years.back() != year) years.push_back(std::move(year));
  }
  return layout::join_list(years);
}

std::string document_of(const HolderDocument& document) {
  return std::string{layout::identity_document_name(document.type)} + " N.° " + document.number;
}

std::string identity(const Attested& attested) {
  const Credential& credential = *attested.credential;
  const Nivel nivel = credential.nivel;
  std::string text = field(messages::label_issuer(), attested.issuer.heading);
  text += field(messages::label_holder(), credential.holder);
  text += field(messages::label_document(), document_of(credential.document));
  text += field(messages::label_nivel(), std::string{layout::modalidad_name(nivel)} + ", " +
                                             std::string{layout::nivel_heading(nivel)});
  text += field(messages::label_years(), years_of(credential));
  return text;
}

std::string registration(const Attested& attested) {
  const Credential& credential = *attested.credential;
  std::string text = field(messages::label_service(), to_text(credential.service));
  if (credential.director) text += field(messages::label_director(), *credential.director);
  text += field(messages::label_issued(),
                lima_date(credential.issued_at) + " " + lima_time(credential.issued_at));
  text += field(messages::label_codigo_virtual(), attested.codigo_virtual.text());
  text += field(messages::label_number(), layout::serial_number(credential.number));
  return text;
}

std::string observations(const Credential& credential) {
  std::string text = std::string{messages::label_observations()} + "\n";
  for (const auto& [title, entries] : layout::observation_headings(credential)) {
    if (entries.empty()) text += "  " + std::string{title} + ": -\n";
    for (const auto& entry : entries)
      text += "  " + std::string{title} + ": " + entry + "\n";
  }
  return text;
}

std::string content(const Attested& attested, const Catalogue& catalogue) {
  const Credential& credential = *attested.credential;
  std::string text;
  if (attested.issuer.demonstration) text += std::string{messages::demonstration()} + "\n";
  text += std::string{layout::document_title(credential.kind)} + "\n\n" + identity(attested) + "\n";
  text +=
      marks_table(credential, catalogue).value_or(std::string{messages::unknown_areas()} + "\n");
  return text + "\n" + observations(credential) + "\n" + registration(attested);
}

std::string judged_words(const Judged& judged, const Evidence& evidence) {
  std::string text =
      messages::source(judged.source) + "\n" + messages::headline(judged.verdict) + "\n";
  if (const Attested* attested = attested_of(judged.verdict)) {
    text += "\n" + content(*attested, evidence.bundle.catalogue) + "\n";
    text += messages::evidence_age(attested->evidence_as_of, evidence.now()) + "\n";
  }
  return text + messages::advice(judged.verdict) + "\n";
}

}  // namespace

std::string to_words(const Outcome& outcome, const Evidence& evidence) {
  return std::visit(
      Match{
          [&](const Judged& judged) { return judged_words(judged, evidence); },
          [](const Unreadable& unreadable) {
            return messages::name_of_input(unreadable.input) + "\n" +
                   messages::headline(unreadable) + "\n" + messages::advice(unreadable) + "\n";
          },
          [](const NotOpened& not_opened) { return messages::sentence(not_opened) + "\n"; },
      },
      outcome);
}

}  // namespace fedatario::cli
