#include "server/store/registry_writer.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "crypto/credential/credential_json.h"
#include "server/store/audit_log.h"
#include "server/store/session.h"

namespace fedatario::store {
namespace {

using registry::CalendarDate;
using registry::Enrolment;
using registry::PersonFile;
using std::optional;
using std::string;
using transcript::MarkRecord;
using transcript::to_text;

optional<string> text_of(const optional<CalendarDate>& date) {
  if (!date) return std::nullopt;
  return to_text(*date);
}

template <class Enum>
int code_of(Enum value) {
  return static_cast<int>(value);
}

/// Finds or makes the section of an enrolment. Within one transaction.
class Sections {
 public:
  explicit Sections(soci::session& sql)
      : find_{sql,
              "SELECT id FROM sections WHERE service = :service AND nivel = :nivel"
              " AND year = :year AND period = :period AND grade = :grade AND name = :name"},
        insert_{sql,
                "INSERT INTO sections (id, service, nivel, year, period, grade, name)"
                " VALUES (:id, :service, :nivel, :year, :period, :grade, :name)"} {
    Query<std::tuple<std::int64_t>()> newest{sql, "SELECT COALESCE(MAX(id), 0) FROM sections"};
    last_ = std::get<0>(newest().front());
  }

  std::int64_t id_of(const Enrolment& enrolment) {
    const auto& year = enrolment.year;
    const Key key{year.school.value, code_of(enrolment.nivel), year.year, year.period,
                  year.grade,        enrolment.section};
    const auto known = ids_.find(key);
    if (known != ids_.end()) return known->second;
    const auto stored = std::apply([this](auto... part) { return find_.first(part...); }, key);
    const std::int64_t id = stored ? std::get<0>(*stored) : ++last_;
    if (!stored) std::apply([&](auto... part) { insert_(id, part...); }, key);
    ids_.emplace(key, id);
    return id;
  }

 private:
  using Key = std::tuple<std::int64_t, int, int, int, int, string>;

  Query<std::tuple<std::int64_t>(std::int64_t, int, int, int, int, string)> find_;
  Command<std::int64_t, std::int64_t, int, int, int, int, string> insert_;
  std::map<Key, std::int64_t> ids_;
  std::int64_t last_ = 0;
};

/// Writes the years of people. Within one transaction.
class YearWriter {
 public:
  explicit YearWriter(soci::session& sql)
      : sections_{sql},
        insert_{sql,
                "INSERT INTO enrolments (id, person, nivel, section, situacion_final, grading,"
                " acta, acta_paterno, acta_materno, acta_nombres, acta_document_type,"
                " acta_document_number) VALUES (:id, :person, :nivel, :section, :situacion,"
                " :grading, :acta, :paterno, :materno, :nombres, :type, :number)"},
        insert_mark_{sql,
                     "INSERT INTO marks (enrolment, kind, area, competency, name, position, mark,"
                     " origin) VALUES (:enrolment, :kind, :area, :competency, :name, :position,"
                     " :mark, :origin)"} {
    Query<std::tuple<std::int64_t>()> newest{sql, "SELECT COALESCE(MAX(id), 0) FROM enrolments"};
    last_ = std::get<0>(newest().front());
  }

  void write(const Enrolment& enrolment) {
    const auto& year = enrolment.year;
    const auto& name = enrolment.name_in_acta;
    const auto& document = enrolment.document_in_acta;
    insert_(++last_, enrolment.person.value, code_of(enrolment.nivel), sections_.id_of(enrolment),
            code_of(year.situacion_final), code_of(year.grading), code_of(year.acta),
            name ? optional{name->paterno} : std::nullopt,
            name ? optional{name->materno} : std::nullopt,
            name ? optional{name->nombres} : std::nullopt,
            document ? optional{code_of(document->type)} : std::nullopt,
            document ? optional{document->number} : std::nullopt);
    int position = 0;
    for (const auto& [subject, mark, origin] : year.marks) {
      insert_mark_(last_, code_of(subject.kind), subject.area, subject.competency, subject.name,
                   position++, mark ? optional{to_text(*mark)} : std::nullopt, code_of(origin));
    }
  }

 private:
  Sections sections_;
  Command<std::int64_t, std::int64_t, int, std::int64_t, int, int, int, optional<string>,
          optional<string>, optional<string>, optional<int>, optional<string>>
      insert_;
  Command<std::int64_t, int, int, int, string, int, optional<string>, int> insert_mark_;
  std::int64_t last_ = 0;
};

/// Writes people with their documents, guardian and observations. Within one transaction.
class PersonWriter {
 public:
  explicit PersonWriter(soci::session& sql)
      : insert_{sql,
                "INSERT INTO people (id, paterno, materno, nombres, birth_date, sex)"
                " VALUES (:id, :paterno, :materno, :nombres, :birth_date, :sex)"},
        insert_document_{sql,
                         "INSERT INTO documents (person, position, type, number)"
                         " VALUES (:person, :position, :type, :number)"},
        insert_guardian_{sql,
                         "INSERT INTO guardians (person, paterno, materno, nombres, document_type,"
                         " document_number, birth_date, kinship) VALUES (:person, :paterno,"
                         " :materno, :nombres, :type, :number, :birth_date, :kinship)"},
        insert_observation_{sql,
                            "INSERT INTO observations (person, nivel, position, type, year,"
                            " resolution, reason) VALUES (:person, :nivel, :position, :type, :year,"
                            " :resolution, :reason)"} {}

  void write(const PersonFile& file) {
    const auto& person = file.person;
    insert_(person.id.value, person.name.paterno, person.name.materno, person.name.nombres,
            text_of(person.birth_date), code_of(person.sex));
    int position = 0;
    for (const auto& [type, number] : person.documents) {
      insert_document_(person.id.value, position++, code_of(type), number);
    }
    if (person.guardian) {
      const auto& [name, document, birth_date, kinship] = *person.guardian;
      insert_guardian_(person.id.value, name.paterno, name.materno, name.nombres,
                       code_of(document.type), document.number, to_text(birth_date),
                       code_of(kinship));
    }
    position = 0;
    for (const auto& [who, nivel, observation] : file.observations) {
      insert_observation_(who.value, code_of(nivel), position++, code_of(observation.type),
                          observation.year, observation.resolution, observation.reason);
    }
  }

 private:
  Command<std::int64_t, string, string, string, optional<string>, int> insert_;
  Command<std::int64_t, int, int, string> insert_document_;
  Command<std::int64_t, string, string, string, int, string, string, int> insert_guardian_;
  Command<std::int64_t, int, int, int, int, optional<string>, optional<string>> insert_observation_;
};

void write_offices(soci::session& sql, const registry::Directory& directory) {
  Command<string, string> insert_dre{sql, "INSERT INTO dre (code, name) VALUES (:code, :name)"};
  for (const auto& [code, name] : directory.dres) {
    insert_dre(code, name);
  }
  Command<string, string, string> insert_ugel{
      sql, "INSERT INTO ugel (code, name, dre) VALUES (:code, :name, :dre)"};
  for (const auto& [code, name, dre] : directory.ugels) {
    insert_ugel(code, name, dre);
  }
}

void write_services(soci::session& sql, const registry::Directory& directory) {
  Command<std::int64_t, string, int, string, int, string, string, string, string, int,
          optional<string>, optional<std::int64_t>, optional<string>, optional<string>, int>
      insert{sql,
             "INSERT INTO services (id, name, nivel, gestion, area, ubigeo, codigo_de_local, ugel,"
             " dre, state, closed_on, successor, former_name, former_ugel, takes_online_requests)"
             " VALUES (:id, :name, :nivel, :gestion, :area, :ubigeo, :local, :ugel, :dre, :state,"
             " :closed_on, :successor, :former_name, :former_ugel, :online)"};
  for (const registry::Service& one : directory.services) {
    insert(one.id.value, one.name, code_of(one.nivel), one.gestion, code_of(one.area), one.ubigeo,
           one.codigo_de_local, one.ugel, one.dre, code_of(one.state), text_of(one.closed_on),
           one.successor ? optional<std::int64_t>{one.successor->value} : std::nullopt,
           one.former_name, one.former_ugel, one.takes_online_requests ? 1 : 0);
  }
}

void write_directors(soci::session& sql, const registry::Directory& directory) {
  Command<std::int64_t, string, string, string, int, string, string, optional<string>> insert{
      sql,
      "INSERT INTO directors (service, paterno, materno, nombres, document_type, document_number,"
      " from_day, until_day) VALUES (:service, :paterno, :materno, :nombres, :type, :number, :from,"
      " :until)"};
  for (const auto& [service, name, document, from, until] : directory.directors) {
    insert(service.value, name.paterno, name.materno, name.nombres, code_of(document.type),
           document.number, to_text(from), text_of(until));
  }
}

}  // namespace

Result<Done, StoreError> save_directory(Database& database, const registry::Directory& directory) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    write_offices(sql, directory);
    write_services(sql, directory);
    write_directors(sql, directory);
    transaction.commit();
    return Done{};
  });
}

Result<Done, StoreError> save_people(Database& database, std::span<const PersonFile> people) {
  return guarded([&]() -> Result<Done, StoreError> {
    Transaction transaction{database.session().sql};
    PersonWriter people_writer{database.session().sql};
    YearWriter year_writer{database.session().sql};
    for (const PersonFile& file : people) {
      people_writer.write(file);
      for (const Enrolment& enrolment : file.enrolments) {
        year_writer.write(enrolment);
      }
    }
    transaction.commit();
    return Done{};
  });
}

Result<Done, StoreError> save_addition(Database& database, const Addition& addition,
                                       const AuditEntry& entry) {
  return guarded([&]() -> Result<Done, StoreError> {
    soci::session& sql = database.session().sql;
    Transaction transaction{sql};
    PersonWriter people_writer{sql};
    for (const registry::Person& person : addition.people) {
      people_writer.write({.person = person, .enrolments = {}, .observations = {}});
    }
    YearWriter year_writer{sql};
    for (const Enrolment& year : addition.years) {
      year_writer.write(year);
    }
    AuditLog{sql}.append(entry);
    transaction.commit();
    return Done{};
  });
}

}  // namespace fedatario::store
