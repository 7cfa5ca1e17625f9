#include "server/registry/import/reconcile.h"

#include <algorithm>
#include <string>

#include "crypto/credential/credential_json.h"
#include "issuance/transcript/calendar.h"
#include "server/registry/import/letters.h"

namespace fedatario::imports {
namespace {

using registry::Person;
using std::string;
using transcript::MarkRecord;

void doubt(RowReport& report, string reason) {
  report.remarks.push_back(
      {.fate = Fate::doubtful, .column = {}, .cell = {}, .reason = std::move(reason)});
}

bool same_name(const transcript::PersonName& one, const transcript::PersonName& other) {
  return folded(one.paterno) == folded(other.paterno) &&
         folded(one.materno) == folded(other.materno) &&
         folded(one.nombres) == folded(other.nombres);
}

bool has_all_documents(const Person& stored, const Person& person) {
  return std::ranges::all_of(person.documents, [&](const HolderDocument& document) {
    return std::ranges::find(stored.documents, document) != stored.documents.end();
  });
}

string words_of(const std::optional<Mark>& mark) {
  return mark ? to_text(*mark) : "sin nota";
}

/// Why a row's mark is not the stored one; empty where it is.
string mark_fault(const MarkRecord& mark, const std::vector<MarkRecord>& stored) {
  const auto found = std::ranges::find(stored, mark.subject, &MarkRecord::subject);
  if (found == stored.end()) return "el año ya está guardado y no tiene esta área.";
  if (found->mark == mark.mark) return {};
  return "ya está guardada otra nota: " + words_of(found->mark) + ".";
}

string place_fault(const StudentYear& year, const StoredYear& stored) {
  if (stored.holders == 0)
    return "nadie del padrón tiene ese documento. Importe antes a la persona.";
  if (stored.holders > 1) return "varias personas del padrón tienen ese documento.";
  if (!stored.offered) return "el código modular y anexo no figuran en el padrón.";
  if (*stored.offered != year.nivel) return "la IE ofrece otro nivel.";
  return {};
}

string year_fault(const StudentYear& year, const registry::Enrolment& stored) {
  if (stored.section != year.section) {
    return "el año ya está guardado en la sección «" + stored.section + "».";
  }
  if (stored.year.situacion_final != year.year.situacion_final) {
    return "ya está guardada otra situación final: " +
           string{to_text(stored.year.situacion_final)} + ".";
  }
  if (stored.year.acta != year.year.acta) return "el acta ya está guardada en otro estado.";
  if (stored.year.marks.size() > year.year.marks.size()) {
    return "el año ya está guardado con más notas de las que trae el archivo.";
  }
  return {};
}

}  // namespace

Standing reconcile_person(const Person& person, std::span<const Person> holders,
                          RowReport& report) {
  if (holders.empty()) return Standing::added;
  if (holders.size() > 1) {
    doubt(report, "esos documentos son de varias personas del padrón.");
    return Standing::doubtful;
  }
  const Person& stored = holders.front();
  string difference;
  if (!same_name(stored.name, person.name)) difference = "otro nombre";
  if (stored.birth_date != person.birth_date) difference = "otra fecha de nacimiento";
  if (stored.sex != person.sex) difference = "otro sexo";
  if (!has_all_documents(stored, person)) difference = "otros documentos";
  if (difference.empty()) return Standing::unchanged;
  doubt(report, "el documento ya está guardado con " + difference + ". No se cambia.");
  return Standing::doubtful;
}

Standing reconcile_year(const StudentYear& year, const StoredYear& stored,
                        std::span<RowReport> reports) {
  Standing standing = stored.enrolment ? Standing::unchanged : Standing::added;
  const auto add_doubt = [&](std::size_t row, const string& reason) {
    if (reason.empty()) return;
    doubt(reports[row], reason);
    standing = Standing::doubtful;
  };
  string whole = place_fault(year, stored);
  if (whole.empty() && stored.enrolment) whole = year_fault(year, *stored.enrolment);
  for (std::size_t i = 0; i < year.rows.size(); ++i) {
    add_doubt(year.rows[i], whole);
    if (!whole.empty() || !stored.enrolment || year.year.marks.empty()) continue;
    add_doubt(year.rows[i], mark_fault(year.year.marks[i], stored.enrolment->year.marks));
  }
  return standing;
}

}  // namespace fedatario::imports
