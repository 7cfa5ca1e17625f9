#include "server/registry/import/subject_cell.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "crypto/credential/catalogue.h"
#include "crypto/credential/limits.h"
#include "issuance/transcript/normalise.h"
#include "issuance/transcript/text_limits.h"
#include "issuance/transcript/wording.h"
#include "server/registry/import/letters.h"

namespace fedatario::imports {
namespace {

using std::string;
using std::string_view;
using transcript::Subject;

CellValue<Subject> unusable(Fate fate, string reason) {
  return {std::nullopt, fate, std::move(reason)};
}

CellValue<Subject> named_subject(Subject::Kind kind, string_view cell) {
  string name = upper(transcript::normalise_text(cell));
  if (const auto fault = transcript::text_fault(name, limits::kMaxSubjectCharacters)) {
    return unusable(Fate::rejected, "el nombre " + *fault);
  }
  return {Subject{.kind = kind, .area = 0, .competency = 0, .name = std::move(name)}};
}

const CatalogueArea* area_of(AreaFamily family, string_view cell) {
  const string name = folded(cell);
  const auto areas = catalogue_of(family);
  const auto found = std::ranges::find_if(areas, [&](const CatalogueArea& area) {
    return folded(area.code) == name || folded(area.printed) == name;
  });
  return found == areas.end() ? nullptr : &*found;
}

bool names_competency(string_view cell, const Competency& competency) {
  const string name = folded(cell);
  if (name == folded(competency.name)) return true;
  const string_view digits = name.starts_with('C') ? string_view{name}.substr(1) : name;
  unsigned number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() &&
         number == competency.number;
}

/// Position of a competency within its area, from 1; 0 where the area lacks it.
std::uint8_t position_in(const CatalogueArea& area, string_view cell) {
  const auto found = std::ranges::find_if(area.competencies, [&](std::uint8_t number) {
    const Competency* const competency = find_competency(number);
    return competency != nullptr && names_competency(cell, *competency);
  });
  if (found == area.competencies.end()) return 0;
  return static_cast<std::uint8_t>(found - area.competencies.begin() + 1);
}

}  // namespace

CellValue<Subject> read_subject(const SubjectCells& cells, Nivel nivel) {
  const string kind = folded(cells.kind);
  if (cells.area.empty()) return unusable(Fate::rejected, "falta el área.");
  if (kind == "TALLER") return named_subject(Subject::Kind::taller, cells.area);
  if (kind == "FUERA DE CATALOGO") return named_subject(Subject::Kind::other_area, cells.area);
  if (!kind.empty() && kind != "AREA" && kind != "TRANSVERSAL") {
    return unusable(Fate::rejected,
                    "el tipo de área es area, transversal, taller o fuera de catálogo.");
  }
  const CatalogueArea* const area = area_of(family_of(nivel), cells.area);
  if (area == nullptr) {
    return unusable(Fate::doubtful, "no figura en el catálogo de " +
                                        string{transcript::nivel_words(nivel)} +
                                        ". Corríjala o escriba fuera de catálogo en tipo_area.");
  }
  Subject subject{.kind = Subject::Kind::area, .area = area->number, .competency = 0, .name = {}};
  if (cells.competency.empty()) return {std::move(subject)};
  subject.kind = Subject::Kind::competency;
  subject.competency = position_in(*area, cells.competency);
  if (subject.competency > 0) return {std::move(subject)};
  return unusable(Fate::doubtful,
                  "esa área no tiene la competencia «" + string{cells.competency} + "».");
}

}  // namespace fedatario::imports
