#include "issuance/layout/words.h"

#include <array>

#include "issuance/layout/grades.h"

namespace fedatario::layout {
namespace {

std::string padded(std::uint64_t value, std::size_t width) {
  auto digits = std::to_string(value);
  return std::string(width > digits.size() ? width - digits.size() : 0, '0') + digits;
}

std::string_view letter_name(Mark::Letter letter) {
  switch (letter) {
    case Mark::Letter::ad:
      return "AD";
    case Mark::Letter::a:
      return "A";
    case Mark::Letter::b:
      return "B";
    case Mark::Letter::c:
      return "C";
  }
  return "";
}

}  // namespace

std::string_view document_title(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::coe:
      return "CERTIFICADO OFICIAL DE ESTUDIOS";
    case DocumentKind::cla:
      return "CONSTANCIA DE LOGROS DE APRENDIZAJE";
  }
  return "";
}

std::string_view modalidad_name(Nivel nivel) {
  switch (modalidad_of(nivel)) {
    case Modalidad::ebr:
      return "EDUCACIÓN BÁSICA REGULAR";
    case Modalidad::eba:
      return "EDUCACIÓN BÁSICA ALTERNATIVA";
    case Modalidad::ebe:
      return "EDUCACIÓN BÁSICA ESPECIAL";
  }
  return "";
}

std::string_view nivel_heading(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
    case Nivel::e1:
      return "NIVEL INICIAL";
    case Nivel::b0:
    case Nivel::e2:
      return "NIVEL PRIMARIA";
    case Nivel::f0:
      return "NIVEL SECUNDARIA";
    case Nivel::c0:
      return "PRIMARIA DE ADULTOS";
    case Nivel::g0:
      return "SECUNDARIA DE ADULTOS";
    case Nivel::d0:
      return "CICLOS INICIAL, INTERMEDIO Y AVANZADO";
    case Nivel::d1:
      return "CICLOS INICIAL E INTERMEDIO";
    case Nivel::d2:
      return "CICLO AVANZADO";
    case Nivel::e0:
      return "NIVELES INICIAL Y PRIMARIA";
  }
  return "";
}

std::string_view identity_document_name(IdentityDocument type) {
  switch (type) {
    case IdentityDocument::dni:
      return "DNI";
    case IdentityDocument::codigo_estudiante:
      return "Código del estudiante";
    case IdentityDocument::carne_extranjeria:
      return "carné de extranjería";
    case IdentityDocument::ptp:
      return "PTP o CPP";
    case IdentityDocument::passport:
      return "pasaporte";
  }
  return "";
}

std::string grade_cell(Nivel nivel, std::uint8_t grade) {
  if (counts_ages(nivel)) return std::to_string(grade) + (grade == 1 ? " año" : " años");
  if (grade == 0) return "Inicial";
  const auto place = cycle_and_grade(nivel, grade);
  const auto cell = std::to_string(place.grade) + ".°";
  return has_several_cycles(nivel) ? cell + " " + std::string{cycle_name(place.cycle)} : cell;
}

std::string year_cell(const Column& column) {
  const auto year = std::to_string(column.year);
  return column.period == 0 ? year : year + "-" + std::to_string(column.period);
}

std::string school_cell(const Column& column) {
  if (column.situacion_final == SituacionFinal::none) return "CONVAL.";
  return padded(column.school.value / 10, 7) + "-" + std::to_string(column.school.value % 10);
}

std::string_view situacion_final_name(SituacionFinal value) {
  switch (value) {
    case SituacionFinal::apr:
      return "APRO\u00ADBADO";
    case SituacionFinal::des:
      return "DESAPRO\u00ADBADO";
    case SituacionFinal::pro:
      return "PROMO\u00ADVIDO";
    case SituacionFinal::per:
      return "PERMA\u00ADNECE EN EL GRADO";
    case SituacionFinal::rr:
      return "REQUIE\u00ADRE RECUPE\u00ADRACIÓN";
    case SituacionFinal::pgu:
      return "PROMO\u00ADCIÓN GUIADA";
    case SituacionFinal::pos:
      return "POSTER\u00ADGACIÓN";
    case SituacionFinal::ade:
      return "ADE\u00ADLANTO DE EVALUA\u00ADCIÓN";
    case SituacionFinal::ret:
      return "RETIRA\u00ADDO";
    case SituacionFinal::tra:
      return "TRASLA\u00ADDADO";
    case SituacionFinal::fal:
      return "FALLE\u00ADCIDO";
    case SituacionFinal::con:
      return "CON\u00ADCLUYÓ";
    case SituacionFinal::none:
      return "-";
  }
  return "";
}

std::string mark_cell(Mark mark) {
  if (mark.is_not_taken()) return "-";
  if (mark.is_exonerated()) return "EXO";
  if (const auto letter = mark.as_letter()) return std::string{letter_name(*letter)};
  return padded(mark.as_vigesimal().value_or(0), 2);
}

std::string_view observation_name(ObservationType type) {
  switch (type) {
    case ObservationType::retiro:
      return "Retiro";
    case ObservationType::traslado:
      return "Traslado";
    case ObservationType::prueba_de_ubicacion:
      return "Prueba de ubicación";
    case ObservationType::convalidacion:
      return "Convalidación";
    case ObservationType::revalidacion:
      return "Revalidación";
    case ObservationType::subsanacion:
      return "Subsanación";
    case ObservationType::cambio_de_nombre:
      return "Cambio de nombre";
    case ObservationType::otra:
      return "Otra";
  }
  return "";
}

std::string join_list(std::span<const std::string> items) {
  std::string joined;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) joined += i + 1 == items.size() ? " y " : ", ";
    joined += items[i];
  }
  return joined;
}

std::string serial_number(std::uint32_t number) {
  return "N.° " + padded(number, 8);
}

}  // namespace fedatario::layout
