#include "server/cli/applicants.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

#include "issuance/transcript/draft.h"
#include "server/cli/option_values.h"

namespace fedatario::cli {
namespace {

using store::Student;
using transcript::Finding;

Failure nobody(const std::string& what, const std::string& advice) {
  return {Exit::data, what + " " + advice};
}

Outcome<std::vector<Student>> students_in(store::Database& database,
                                          const store::SectionName& section) {
  auto students = store::students_of(database, section);
  if (!students) return fail(failure_of(students.error()));
  if (students->empty()) {
    return fail(nobody("La sección " + print_section(section) + " no tiene estudiantes.",
                       "Vea las secciones con «fedatario show sections»."));
  }
  return std::move(*students);
}

/// One person at one level, or a question to the user.
Outcome<std::vector<Student>> student_with(store::Database& database, const std::string& document,
                                           std::optional<Nivel> nivel) {
  auto students = store::students_with(database, document);
  if (!students) return fail(failure_of(students.error()));
  if (nivel) {
    std::erase_if(*students, [&](const Student& student) { return student.nivel != *nivel; });
  }
  if (students->empty()) {
    return fail(nobody("Nadie tiene el documento " + document + " con años registrados.",
                       "Revise el número, o el nivel."));
  }
  if (students->size() == 1) return std::move(*students);
  const bool one_person = students->front().person == students->back().person;
  return fail(one_person ? nobody("El estudiante tiene años en varios niveles.",
                                  "Indique uno con --nivel, por ejemplo --nivel F0.")
                         : nobody("Dos personas figuran con el documento " + document + ".",
                                  "Corrija el padrón antes de emitir."));
}

std::string listed_name(const transcript::PersonName& name) {
  const std::string materno = name.materno.empty() ? "" : " " + name.materno;
  return name.paterno + materno + ", " + name.nombres;
}

void note(std::vector<std::string>& lines, const std::string& name,
          const std::vector<Finding>& findings) {
  for (const Finding& finding : findings) {
    const bool is_error = finding.severity == Finding::Severity::error;
    if (is_error) lines.push_back(name + ": " + finding.rule + ": " + finding.message);
  }
}

/// Directors by service, each asked for once.
class Directors {
 public:
  Directors(store::Database& database, Instant now) : database_{database} {
    const CivilTime today = in_lima(now);
    day_ = {std::chrono::year{today.year}, std::chrono::month{today.month},
            std::chrono::day{today.day}};
  }

  [[nodiscard]] Result<std::optional<std::string>, certificate::StoreError> of(ServiceId service) {
    const auto known = names_.find(service);
    if (known != names_.end()) return known->second;
    auto name = store::director_on(database_, service, day_);
    if (name) names_.emplace(service, *name);
    return name;
  }

 private:
  store::Database& database_;
  registry::CalendarDate day_;
  std::map<ServiceId, std::optional<std::string>> names_;
};

}  // namespace

Outcome<std::vector<Student>> find_students(store::Database& database, const Order& order) {
  std::vector<Student> all;
  std::set<std::pair<std::uint32_t, Nivel>> seen;
  const auto add = [&](const std::vector<Student>& students) {
    for (const Student& student : students) {
      if (seen.emplace(student.person.value, student.nivel).second) all.push_back(student);
    }
  };
  for (const auto& section : order.sections) {
    const auto students = students_in(database, section);
    if (!students) return students;
    add(*students);
  }
  for (const auto& document : order.documents) {
    const auto students = student_with(database, document, order.nivel);
    if (!students) return students;
    add(*students);
  }
  return all;
}

Outcome<Prepared> prepare(const IssuingOffice& office, std::span<const Student> students,
                          DocumentKind kind) {
  const auto records = store::load_records(*office.database, students);
  if (!records) return fail(failure_of(records.error()));

  Directors directors{*office.database, office.now};
  const auto year = static_cast<std::uint16_t>(in_lima(office.now).year);
  Prepared prepared;
  for (std::size_t i = 0; i < students.size(); ++i) {
    auto director = directors.of(students[i].service);
    if (!director) return fail(failure_of(director.error()));
    if (kind == DocumentKind::cla) director->reset();
    auto draft = transcript::draft_certificate((*records)[i], {.kind = kind,
                                                               .service = students[i].service,
                                                               .director = std::move(*director),
                                                               .current_year = year,
                                                               .host = office.institution.host});
    std::string name = listed_name((*records)[i].name);
    if (!draft) {
      note(prepared.problems, name, draft.error());
      ++prepared.rejected;
      continue;
    }
    prepared.applicants.push_back({{students[i].person.value}, std::move(*draft)});
    prepared.names.push_back(std::move(name));
  }
  return prepared;
}

}  // namespace fedatario::cli
