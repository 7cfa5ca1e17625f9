#include "crypto/credential/credential_json.h"

#include <array>

#include <nlohmann/json.hpp>

#include "crypto/credential/limits.h"

namespace fedatario {
namespace {

using Json = nlohmann::ordered_json;

template <class Enum, std::size_t N>
std::string_view word(const std::array<std::string_view, N>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

constexpr std::array<std::string_view, 2> kKinds = {"COE", "CLA"};
constexpr std::array<std::string_view, kNivelCount> kNiveles = {
    "A1", "A2", "A3", "A5", "B0", "C0", "D0", "D1", "D2", "E0", "E1", "E2", "F0", "G0"};
constexpr std::array<std::string_view, kIdentityDocumentCount> kDocuments = {
    "dni", "codigo_estudiante", "carne_extranjeria", "ptp", "passport"};
constexpr std::array<std::string_view, kSituacionFinalCount> kSituaciones = {
    "APR", "DES", "PRO", "PER", "RR", "PGU", "POS", "ADE", "RET", "TRA", "FAL", "CON", "-"};
constexpr std::array<std::string_view, kGradingCount> kGradings = {
    "vigesimal", "literal_by_area", "literal_by_competency", "no_marks"};
constexpr std::array<std::string_view, kObservationTypeCount> kObservations = {
    "retiro",       "traslado",    "prueba_de_ubicacion", "convalidacion",
    "revalidacion", "subsanacion", "cambio_de_nombre",    "otra"};
constexpr std::array<std::string_view, 4> kLetters = {"AD", "A", "B", "C"};

Json optional_text(const std::optional<std::string>& text) {
  return text ? Json(*text) : Json();
}

Json column_json(const Column& column) {
  Json marks = Json::array();
  for (const Mark mark : column.marks)
    marks.push_back(to_text(mark));
  const bool none = column.situacion_final == SituacionFinal::none;
  return {{"year", column.year},
          {"period", column.period},
          {"grade", column.grade},
          {"school", to_text(column.school)},
          {"situacion_final", none ? Json() : Json(to_text(column.situacion_final))},
          {"grading", word(kGradings, column.grading)},
          {"marks", std::move(marks)}};
}

Json observation_json(const Observation& observation) {
  return {{"type", word(kObservations, observation.type)},
          {"year", observation.year},
          {"resolution", optional_text(observation.resolution)},
          {"reason", optional_text(observation.reason)}};
}

template <class List, class ToJson>
Json list_json(const List& list, ToJson to_json) {
  Json json = Json::array();
  for (const auto& element : list)
    json.push_back(to_json(element));
  return json;
}

Json area_json(const Area& area) {
  return {{"number", area.number}, {"competencies", area.competencies}};
}

}  // namespace

std::string to_text(ServiceId service) {
  std::string digits = std::to_string(service.value);
  digits.insert(0, digits.size() < 8 ? 8 - digits.size() : 0, '0');
  return digits.substr(0, 7) + "-" + digits.substr(7);
}

std::string_view to_text(Nivel nivel) {
  return word(kNiveles, nivel);
}
std::string_view to_text(DocumentKind kind) {
  return word(kKinds, kind);
}
std::string_view to_text(SituacionFinal situacion) {
  return word(kSituaciones, situacion);
}

std::string to_text(Mark mark) {
  if (mark.is_not_taken()) return "-";
  if (mark.is_exonerated()) return "EXO";
  if (const auto letter = mark.as_letter()) return std::string{word(kLetters, *letter)};
  const unsigned value = mark.as_vigesimal().value_or(0);
  return (value < 10 ? "0" : "") + std::to_string(value);
}

std::string credential_to_json(const Credential& c) {
  const Json json = {
      {"template", c.template_number},
      {"kind", to_text(c.kind)},
      {"nivel", to_text(c.nivel)},
      {"service", to_text(c.service)},
      {"holder", c.holder},
      {"document", {{"type", word(kDocuments, c.document.type)}, {"number", c.document.number}}},
      {"columns", list_json(c.columns, column_json)},
      {"areas", list_json(c.areas, area_json)},
      {"other_areas", c.other_areas},
      {"talleres", c.talleres},
      {"observations", list_json(c.observations, observation_json)},
      {"number", c.number},
      {"issued_at", to_rfc3339(c.issued_at)},
      {"director", optional_text(c.director)},
      {"status_index", c.status_index},
  };
  return json.dump();
}

}  // namespace fedatario
