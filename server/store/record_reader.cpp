#include "server/store/record_reader.h"

#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "issuance/transcript/calendar.h"
#include "server/store/mark_text.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

using std::optional;
using std::string;
using transcript::KnownSchool;
using transcript::MarkRecord;
using transcript::Record;
using transcript::YearRecord;

using StudentRow = std::tuple<std::int64_t, int, std::int64_t>;
using YearRow = std::tuple<std::int64_t, std::int64_t, int, int, int, int, int, int>;
using MarkRow = std::tuple<int, int, int, string, optional<string>, int>;

std::vector<Student> students_of(const std::vector<StudentRow>& rows) {
  std::vector<Student> students;
  for (const auto& [person, nivel, service] : rows) {
    students.push_back({{static_cast<std::uint32_t>(person)},
                        static_cast<Nivel>(nivel),
                        {static_cast<std::uint32_t>(service)}});
  }
  return students;
}

Result<MarkRecord, StoreError> mark_record_of(const MarkRow& row) {
  const auto& [kind, area, competency, name, text, origin] = row;
  MarkRecord record{.subject = {.kind = static_cast<transcript::Subject::Kind>(kind),
                                .area = static_cast<AreaNumber>(area),
                                .competency = static_cast<std::uint8_t>(competency),
                                .name = name},
                    .mark = std::nullopt,
                    .origin = static_cast<transcript::MarkOrigin>(origin)};
  if (!text) return record;
  record.mark = mark_of(*text);
  if (!record.mark) return fail(StoreError::damaged);
  return record;
}

/// Statements that are prepared once for many people.
class RecordLoader {
 public:
  explicit RecordLoader(soci::session& sql)
      : people_{sql, "SELECT paterno, materno, nombres, birth_date FROM people WHERE id = :id"},
        documents_{sql,
                   "SELECT type, number FROM documents WHERE person = :person ORDER BY position"},
        years_{sql,
               "SELECT e.id, s.service, s.year, s.period, s.grade, e.situacion_final, e.grading,"
               " e.acta FROM enrolments e JOIN sections s ON s.id = e.section"
               " WHERE e.person = :person AND e.nivel = :nivel ORDER BY s.year, s.period, e.id"},
        marks_{sql,
               "SELECT kind, area, competency, name, mark, origin FROM marks"
               " WHERE enrolment = :enrolment ORDER BY position"},
        observations_{sql,
                      "SELECT type, year, resolution, reason FROM observations"
                      " WHERE person = :person AND nivel = :nivel ORDER BY position"},
        schools_{sql, "SELECT nivel, closed_on FROM services WHERE id = :id"} {}

  [[nodiscard]] Result<Record, StoreError> load(const Student& student) {
    const std::int64_t person = student.person.value;
    const int nivel = static_cast<int>(student.nivel);
    auto record = person_of(person);
    if (!record) return record;
    record->nivel = student.nivel;
    for (const YearRow& row : years_(person, nivel)) {
      auto year = year_of(row);
      if (!year) return fail(year.error());
      record->years.push_back(std::move(*year));
    }
    for (auto& [type, year, resolution, reason] : observations_(person, nivel)) {
      record->observations.push_back({.type = static_cast<ObservationType>(type),
                                      .year = static_cast<std::uint16_t>(year),
                                      .resolution = std::move(resolution),
                                      .reason = std::move(reason)});
    }
    return add_schools(std::move(*record), student.service);
  }

 private:
  [[nodiscard]] Result<Record, StoreError> person_of(std::int64_t person) {
    const auto row = people_.first(person);
    if (!row) return fail(StoreError::damaged);
    Record record;
    const auto& [paterno, materno, nombres, birth_date] = *row;
    record.name = {.paterno = paterno, .materno = materno, .nombres = nombres};
    if (birth_date) {
      record.birth_date = transcript::parse_date(*birth_date);
      if (!record.birth_date) return fail(StoreError::damaged);
    }
    for (auto& [type, number] : documents_(person)) {
      record.documents.push_back({static_cast<IdentityDocument>(type), std::move(number)});
    }
    return record;
  }

  [[nodiscard]] Result<YearRecord, StoreError> year_of(const YearRow& row) {
    const auto& [id, service, year, period, grade, situacion, grading, acta] = row;
    YearRecord record{.year = static_cast<std::uint16_t>(year),
                      .period = static_cast<std::uint8_t>(period),
                      .grade = static_cast<std::uint8_t>(grade),
                      .school = {static_cast<std::uint32_t>(service)},
                      .situacion_final = static_cast<SituacionFinal>(situacion),
                      .grading = static_cast<Grading>(grading),
                      .acta = static_cast<transcript::ActaState>(acta),
                      .marks = {}};
    for (const MarkRow& mark_row : marks_(id)) {
      auto mark = mark_record_of(mark_row);
      if (!mark) return fail(mark.error());
      record.marks.push_back(std::move(*mark));
    }
    return record;
  }

  /// Those that the registry knows, of the years and of the order.
  [[nodiscard]] Result<Record, StoreError> add_schools(Record record, ServiceId issuing) {
    std::set<ServiceId> services{issuing};
    for (const YearRecord& year : record.years) {
      services.insert(year.school);
    }
    for (const ServiceId service : services) {
      const auto school = school_of(service);
      if (!school) return fail(school.error());
      if (*school) record.schools.push_back(**school);
    }
    return record;
  }

  /// Asked once for each service: a class has years at a few schools only.
  [[nodiscard]] Result<optional<KnownSchool>, StoreError> school_of(ServiceId service) {
    const auto known = known_schools_.find(service);
    if (known != known_schools_.end()) return known->second;
    optional<KnownSchool> school;
    if (const auto row = schools_.first(service.value)) {
      const auto& [nivel, closed_on] = *row;
      school =
          KnownSchool{.id = service, .nivel = static_cast<Nivel>(nivel), .closed_in = std::nullopt};
      const auto date = closed_on ? transcript::parse_date(*closed_on) : std::nullopt;
      if (closed_on && !date) return fail(StoreError::damaged);
      if (date) school->closed_in = static_cast<std::uint16_t>(static_cast<int>(date->year()));
    }
    known_schools_.emplace(service, school);
    return school;
  }

  Query<std::tuple<string, string, string, optional<string>>(std::int64_t)> people_;
  Query<std::tuple<int, string>(std::int64_t)> documents_;
  Query<YearRow(std::int64_t, int)> years_;
  Query<MarkRow(std::int64_t)> marks_;
  Query<std::tuple<int, int, optional<string>, optional<string>>(std::int64_t, int)> observations_;
  Query<std::tuple<int, optional<string>>(std::int64_t)> schools_;
  std::map<ServiceId, optional<KnownSchool>> known_schools_;
};

}  // namespace

Result<std::vector<SectionSize>, StoreError> list_sections(Database& database) {
  return guarded([&]() -> Result<std::vector<SectionSize>, StoreError> {
    Query<std::tuple<std::int64_t, int, int, string, int, std::int64_t>()> select{
        database.session().sql,
        "SELECT s.service, s.year, s.grade, s.name, s.nivel, COUNT(*) FROM sections s"
        " JOIN enrolments e ON e.section = s.id"
        " GROUP BY s.service, s.year, s.grade, s.name, s.nivel"
        " ORDER BY s.year DESC, s.service, s.grade DESC, s.name"};
    std::vector<SectionSize> sections;
    for (auto& [service, year, grade, name, nivel, students] : select()) {
      sections.push_back({{{static_cast<std::uint32_t>(service)},
                           static_cast<std::uint16_t>(year),
                           static_cast<std::uint8_t>(grade),
                           std::move(name)},
                          static_cast<Nivel>(nivel),
                          static_cast<std::uint32_t>(students)});
    }
    return sections;
  });
}

Result<std::vector<Student>, StoreError> students_of(Database& database,
                                                     const SectionName& section) {
  return guarded([&]() -> Result<std::vector<Student>, StoreError> {
    Query<StudentRow(std::int64_t, int, int, string)> select{
        database.session().sql,
        "SELECT e.person, e.nivel, s.service FROM sections s"
        " JOIN enrolments e ON e.section = s.id JOIN people p ON p.id = e.person"
        " WHERE s.service = :service AND s.year = :year AND s.grade = :grade AND s.name = :name"
        " ORDER BY p.paterno, p.materno, p.nombres, p.id"};
    return students_of(select(section.service.value, section.year, section.grade, section.name));
  });
}

Result<std::vector<Student>, StoreError> students_with(Database& database,
                                                       std::string_view document_number) {
  return guarded([&]() -> Result<std::vector<Student>, StoreError> {
    Query<StudentRow(string)> select{
        database.session().sql,
        "SELECT e.person, e.nivel, s.service FROM enrolments e JOIN sections s ON s.id = e.section"
        " WHERE e.person IN (SELECT person FROM documents WHERE number = :number)"
        " ORDER BY e.person, e.nivel, s.year, s.period, e.id"};
    std::vector<Student> students;
    for (const Student& year : students_of(select(string{document_number}))) {
      const bool same = !students.empty() && students.back().person == year.person &&
                        students.back().nivel == year.nivel;
      if (same) students.pop_back();  // a later year at the level takes its place
      students.push_back(year);
    }
    return students;
  });
}

Result<std::vector<Record>, StoreError> load_records(Database& database,
                                                     std::span<const Student> students) {
  return guarded([&]() -> Result<std::vector<Record>, StoreError> {
    RecordLoader loader{database.session().sql};
    std::vector<Record> records;
    for (const Student& student : students) {
      auto record = loader.load(student);
      if (!record) return fail(record.error());
      records.push_back(std::move(*record));
    }
    return records;
  });
}

Result<optional<string>, StoreError> director_on(Database& database, ServiceId service,
                                                 const registry::CalendarDate& day) {
  return guarded([&]() -> Result<optional<string>, StoreError> {
    Query<std::tuple<string, string, string>(std::int64_t, string, string)> select{
        database.session().sql,
        "SELECT nombres, paterno, materno FROM directors WHERE service = :service"
        " AND from_day <= :day AND (until_day IS NULL OR until_day >= :same_day)"
        " ORDER BY from_day DESC"};
    const string date = transcript::to_text(day);
    const auto row = select.first(service.value, date, date);
    if (!row) return std::nullopt;
    const auto& [nombres, paterno, materno] = *row;
    string name = nombres + " " + paterno;
    if (!materno.empty()) name += " " + materno;
    return name;
  });
}

}  // namespace fedatario::store
