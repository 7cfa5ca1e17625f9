#include "issuance/transcript/wording.h"

#include "crypto/credential/catalogue.h"
#include "issuance/transcript/identity.h"

namespace fedatario::transcript {
namespace {

std::string area_words(Nivel nivel, AreaNumber number) {
  const CatalogueArea* const area = find_area(family_of(nivel), number);
  if (area == nullptr) return "área n.° " + std::to_string(number);
  return std::string{area->printed};
}

std::string competency_words(Nivel nivel, const Subject& subject) {
  const CatalogueArea* const area = find_area(family_of(nivel), subject.area);
  const bool known =
      area != nullptr && subject.competency > 0 && subject.competency <= area->competencies.size();
  if (!known) return "competencia n.° " + std::to_string(subject.competency);
  const Competency* const competency = find_competency(area->competencies[subject.competency - 1U]);
  if (competency == nullptr) return "competencia n.° " + std::to_string(subject.competency);
  return "competencia «" + std::string{competency->name} + "»";
}

}  // namespace

std::string grade_words(Nivel nivel, unsigned grade) {
  if (family_of(nivel) != AreaFamily::inicial && nivel != Nivel::e1) {
    return std::to_string(grade) + ".° grado";
  }
  return std::to_string(grade) + (grade == 1 ? " año" : " años");
}

std::string year_words(const YearRecord& year) {
  std::string words = std::to_string(year.year);
  if (year.period != 0) words += "-" + std::to_string(year.period);
  return words;
}

std::string place_words(Nivel nivel, const YearRecord& year) {
  return "IE " + print_service(year.school) + ", " + year_words(year) + ", " +
         grade_words(nivel, year.grade);
}

std::string subject_words(Nivel nivel, const Subject& subject) {
  switch (subject.kind) {
    case Subject::Kind::area:
      return area_words(nivel, subject.area);
    case Subject::Kind::competency:
      return area_words(nivel, subject.area) + ", " + competency_words(nivel, subject);
    case Subject::Kind::other_area:
      return "área «" + subject.name + "»";
    case Subject::Kind::taller:
      return "taller «" + subject.name + "»";
  }
  return {};
}

std::string mark_words(const Mark& mark) {
  if (mark.is_exonerated()) return "EXO";
  if (const auto value = mark.as_vigesimal()) {
    return (*value < 10 ? "0" : "") + std::to_string(*value);
  }
  if (const auto letter = mark.as_letter()) {
    switch (*letter) {
      case Mark::Letter::ad:
        return "AD";
      case Mark::Letter::a:
        return "A";
      case Mark::Letter::b:
        return "B";
      case Mark::Letter::c:
        return "C";
    }
  }
  return "-";
}

std::string_view situacion_words(SituacionFinal situacion) {
  switch (situacion) {
    case SituacionFinal::apr:
      return "APROBADO";
    case SituacionFinal::des:
      return "DESAPROBADO";
    case SituacionFinal::pro:
      return "PROMOVIDO";
    case SituacionFinal::per:
      return "PERMANECE EN EL GRADO";
    case SituacionFinal::rr:
      return "REQUIERE RECUPERACIÓN";
    case SituacionFinal::pgu:
      return "PROMOCIÓN GUIADA";
    case SituacionFinal::pos:
      return "POSTERGACIÓN DE EVALUACIÓN";
    case SituacionFinal::ade:
      return "ADELANTO DE EVALUACIÓN";
    case SituacionFinal::ret:
      return "RETIRADO";
    case SituacionFinal::tra:
      return "TRASLADADO";
    case SituacionFinal::fal:
      return "FALLECIDO";
    case SituacionFinal::con:
      return "CONCLUYÓ";
    case SituacionFinal::none:
      return "-";
  }
  return {};
}

std::string_view nivel_words(Nivel nivel) {
  switch (nivel) {
    case Nivel::a1:
    case Nivel::a2:
    case Nivel::a3:
    case Nivel::a5:
      return "inicial";
    case Nivel::b0:
      return "primaria";
    case Nivel::c0:
      return "primaria de adultos";
    case Nivel::d0:
      return "EBA";
    case Nivel::d1:
      return "EBA inicial e intermedio";
    case Nivel::d2:
      return "EBA avanzado";
    case Nivel::e0:
      return "EBE";
    case Nivel::e1:
      return "EBE inicial";
    case Nivel::e2:
      return "EBE primaria";
    case Nivel::f0:
      return "secundaria";
    case Nivel::g0:
      return "secundaria de adultos";
  }
  return {};
}

std::string_view observation_words(ObservationType type) {
  switch (type) {
    case ObservationType::retiro:
      return "retiro";
    case ObservationType::traslado:
      return "traslado";
    case ObservationType::prueba_de_ubicacion:
      return "prueba de ubicación";
    case ObservationType::convalidacion:
      return "convalidación";
    case ObservationType::revalidacion:
      return "revalidación";
    case ObservationType::subsanacion:
      return "subsanación";
    case ObservationType::cambio_de_nombre:
      return "cambio de nombre";
    case ObservationType::otra:
      return "otra";
  }
  return {};
}

}  // namespace fedatario::transcript
