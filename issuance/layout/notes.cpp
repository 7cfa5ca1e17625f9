#include "issuance/layout/notes.h"

#include <algorithm>
#include <utility>

#include "issuance/layout/grades.h"
#include "issuance/layout/words.h"

namespace fedatario::layout {
namespace {

constexpr std::string_view kVerifyNote =
    "Verifique este documento con el código QR o el código virtual. Si el contenido no coincide, "
    "no es válido.";
constexpr std::string_view kSignatureNote = "Sin firma y sello del director no es válido.";
constexpr std::string_view kExoneratedNote =
    "EXO: exonerado a pedido del padre, madre o apoderado.";

class Sentence {
 public:
  Sentence& plain(std::string text) { return add(std::move(text), Face::regular); }
  Sentence& bold(std::string text) { return add(std::move(text), Face::bold); }
  [[nodiscard]] std::vector<Span> take() && { return std::move(spans_); }

 private:
  Sentence& add(std::string text, Face face) {
    spans_.push_back({std::move(text), face});
    return *this;
  }

  std::vector<Span> spans_;
};

void add_grades(Sentence& sentence, const std::vector<GradePhrase>& phrases) {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    if (i > 0) sentence.plain(i + 1 == phrases.size() ? " y " : ", ");
    sentence.bold(phrases[i].grades).plain(" " + phrases[i].joint + " ").bold(phrases[i].nivel);
  }
}

void add_holder(Sentence& sentence, const Credential& credential) {
  sentence.bold(credential.holder)
      .plain(", con " + std::string{identity_document_name(credential.document.type)} + " N.° ")
      .bold(credential.document.number);
}

std::vector<Span> certificate_sentence(const Credential& credential) {
  Sentence sentence;
  sentence.plain("Que ");
  add_holder(sentence, credential);
  const auto grades = concluded_grades(credential);
  if (grades.empty()) {
    sentence.plain(", ha cursado estudios de ")
        .plain(level_phrase(credential.nivel))
        .plain(", sin grado concluido");
  } else {
    sentence.plain(", ha concluido estudios correspondiente(s) a ");
    add_grades(sentence, grades);
  }
  sentence.plain(
      ", con los siguientes resultados, según consta en las actas de evaluación respectivas:");
  return std::move(sentence).take();
}

std::vector<Span> constancia_sentence(const Credential& credential) {
  Sentence sentence;
  sentence.plain("Se deja constancia de que ");
  add_holder(sentence, credential);
  sentence.plain(", tiene registrados los siguientes resultados en ");
  add_grades(sentence, shown_grades(credential));
  sentence.plain(", según las actas aprobadas:");
  return std::move(sentence).take();
}

bool has_exoneration(const Credential& credential) {
  return std::ranges::any_of(credential.columns, [](const Column& column) {
    return std::ranges::any_of(column.marks, [](Mark mark) { return mark.is_exonerated(); });
  });
}

/// Places in `observation_headings`.
enum class Heading : std::uint8_t { retiros, traslados, pruebas, convalidaciones, otras };

Heading heading_of(ObservationType type) {
  switch (type) {
    case ObservationType::retiro:
      return Heading::retiros;
    case ObservationType::traslado:
      return Heading::traslados;
    case ObservationType::prueba_de_ubicacion:
      return Heading::pruebas;
    case ObservationType::convalidacion:
    case ObservationType::revalidacion:
      return Heading::convalidaciones;
    case ObservationType::subsanacion:
    case ObservationType::cambio_de_nombre:
    case ObservationType::otra:
      return Heading::otras;
  }
  return Heading::otras;
}

/// Under a heading that holds several types, an entry begins with its own.
std::string entry_text(const Observation& observation) {
  auto text = observation_text(observation);
  switch (observation.type) {
    case ObservationType::retiro:
    case ObservationType::traslado:
    case ObservationType::prueba_de_ubicacion:
    case ObservationType::otra:
      return text;
    case ObservationType::convalidacion:
    case ObservationType::revalidacion:
    case ObservationType::subsanacion:
    case ObservationType::cambio_de_nombre:
      break;
  }
  return std::string{observation_name(observation.type)} + ": " + text;
}

}  // namespace

std::vector<Span> opening_sentence(const Credential& credential) {
  switch (credential.kind) {
    case DocumentKind::coe:
      return certificate_sentence(credential);
    case DocumentKind::cla:
      return constancia_sentence(credential);
  }
  return {};
}

std::vector<std::string> notes_of(const Credential& credential) {
  std::vector<std::string> notes{std::string{kVerifyNote}};
  if (credential.kind == DocumentKind::coe) notes.emplace_back(kSignatureNote);
  if (has_exoneration(credential)) notes.emplace_back(kExoneratedNote);
  return notes;
}

std::string observation_text(const Observation& observation) {
  auto text = std::to_string(observation.year);
  if (observation.resolution) text += " · " + *observation.resolution;
  if (observation.reason) text += " · " + *observation.reason;
  return text;
}

std::vector<ObservationHeading> observation_headings(const Credential& credential) {
  std::vector<ObservationHeading> headings = {{"Retiro(s)", {}},
                                              {"Traslado(s)", {}},
                                              {"Prueba(s) de ubicación", {}},
                                              {"Convalidación / Revalidación", {}},
                                              {"Otras", {}}};
  for (const auto& observation : credential.observations) {
    headings[static_cast<std::size_t>(heading_of(observation.type))].entries.push_back(
        entry_text(observation));
  }
  if (headings.back().entries.empty()) headings.pop_back();
  return headings;
}

}  // namespace fedatario::layout
