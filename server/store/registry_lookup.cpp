#include "server/store/registry_lookup.h"

#include <cstdint>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "issuance/transcript/calendar.h"
#include "server/store/mark_text.h"
#include "server/store/session.h"

namespace fedatario::store {

using registry::Enrolment;
using registry::Person;
using std::int64_t;
using std::optional;
using std::string;

struct RegistryLookup::Statements {
  explicit Statements(soci::session& sql)
      : holders{sql,
                "SELECT DISTINCT person FROM documents WHERE type = :type AND number = :number"},
        people{sql, "SELECT paterno, materno, nombres, birth_date, sex FROM people WHERE id = :id"},
        documents{sql,
                  "SELECT type, number FROM documents WHERE person = :person ORDER BY position"},
        years{sql,
              "SELECT e.id, s.name, e.situacion_final, e.grading, e.acta FROM enrolments e"
              " JOIN sections s ON s.id = e.section WHERE e.person = :person AND e.nivel = :nivel"
              " AND s.service = :service AND s.year = :year AND s.period = :period"
              " AND s.grade = :grade ORDER BY e.id"},
        marks{sql,
              "SELECT kind, area, competency, name, mark, origin FROM marks"
              " WHERE enrolment = :enrolment ORDER BY position"},
        services{sql, "SELECT nivel FROM services WHERE id = :id"},
        newest_person{sql, "SELECT COALESCE(MAX(id), 0) FROM people"} {}

  Query<std::tuple<int64_t>(int, string)> holders;
  Query<std::tuple<string, string, string, optional<string>, optional<int>>(int64_t)> people;
  Query<std::tuple<int, string>(int64_t)> documents;
  Query<std::tuple<int64_t, string, int, int, int>(int64_t, int, int64_t, int, int, int)> years;
  Query<std::tuple<int, int, int, string, optional<string>, int>(int64_t)> marks;
  Query<std::tuple<int>(int64_t)> services;
  Query<std::tuple<int64_t>()> newest_person;

  [[nodiscard]] std::set<int64_t> ids_with(std::span<const HolderDocument> papers) {
    std::set<int64_t> ids;
    for (const auto& [type, number] : papers) {
      for (const auto& [id] : holders(static_cast<int>(type), number)) {
        ids.insert(id);
      }
    }
    return ids;
  }

  [[nodiscard]] Result<Person, StoreError> person_of(int64_t id) {
    const auto row = people.first(id);
    if (!row) return fail(StoreError::damaged);
    const auto& [paterno, materno, nombres, birth_date, sex] = *row;
    Person person{.id = {static_cast<std::uint32_t>(id)},
                  .name = {paterno, materno, nombres},
                  .documents = {},
                  .birth_date = {},
                  .sex = static_cast<registry::Sex>(sex.value_or(0)),
                  .guardian = std::nullopt};
    if (birth_date) {
      const auto date = transcript::parse_date(*birth_date);
      if (!date) return fail(StoreError::damaged);
      person.birth_date = *date;
    }
    for (auto& [type, number] : documents(id)) {
      person.documents.push_back({static_cast<IdentityDocument>(type), std::move(number)});
    }
    return person;
  }

  [[nodiscard]] Result<std::vector<transcript::MarkRecord>, StoreError> marks_of(
      int64_t enrolment) {
    std::vector<transcript::MarkRecord> result;
    for (auto& [kind, area, competency, name, text, origin] : marks(enrolment)) {
      const auto mark = text ? mark_of(*text) : std::nullopt;
      if (text && !mark) return fail(StoreError::damaged);
      result.push_back({.subject = {.kind = static_cast<transcript::Subject::Kind>(kind),
                                    .area = static_cast<AreaNumber>(area),
                                    .competency = static_cast<std::uint8_t>(competency),
                                    .name = std::move(name)},
                        .mark = mark,
                        .origin = static_cast<transcript::MarkOrigin>(origin)});
    }
    return result;
  }
};

RegistryLookup::RegistryLookup(std::unique_ptr<Statements> statements)
    : statements_{std::move(statements)} {}
RegistryLookup::RegistryLookup(RegistryLookup&&) noexcept = default;
RegistryLookup::~RegistryLookup() = default;

Result<RegistryLookup, StoreError> RegistryLookup::open(Database& database) {
  return guarded([&]() -> Result<RegistryLookup, StoreError> {
    return RegistryLookup{std::make_unique<Statements>(database.session().sql)};
  });
}

Result<std::vector<Person>, StoreError> RegistryLookup::people_with(
    std::span<const HolderDocument> documents) {
  return guarded([&]() -> Result<std::vector<Person>, StoreError> {
    std::vector<Person> people;
    for (const int64_t id : statements_->ids_with(documents)) {
      auto person = statements_->person_of(id);
      if (!person) return fail(person.error());
      people.push_back(std::move(*person));
    }
    return people;
  });
}

Result<optional<Enrolment>, StoreError> RegistryLookup::year_like(const Enrolment& like) {
  return guarded([&]() -> Result<optional<Enrolment>, StoreError> {
    const auto row = statements_->years.first(like.person.value, static_cast<int>(like.nivel),
                                              like.year.school.value, like.year.year,
                                              like.year.period, like.year.grade);
    if (!row) return std::nullopt;
    const auto& [id, section, situacion, grading, acta] = *row;
    auto marks = statements_->marks_of(id);
    if (!marks) return fail(marks.error());
    Enrolment stored = like;
    stored.section = section;
    stored.year.situacion_final = static_cast<SituacionFinal>(situacion);
    stored.year.grading = static_cast<Grading>(grading);
    stored.year.acta = static_cast<transcript::ActaState>(acta);
    stored.year.marks = std::move(*marks);
    return stored;
  });
}

Result<optional<Nivel>, StoreError> RegistryLookup::nivel_of(ServiceId service) {
  return guarded([&]() -> Result<optional<Nivel>, StoreError> {
    const auto row = statements_->services.first(service.value);
    if (!row) return std::nullopt;
    return static_cast<Nivel>(std::get<0>(*row));
  });
}

Result<registry::PersonId, StoreError> RegistryLookup::last_person() {
  return guarded([&]() -> Result<registry::PersonId, StoreError> {
    const auto row = statements_->newest_person.first();
    return registry::PersonId{static_cast<std::uint32_t>(row ? std::get<0>(*row) : 0)};
  });
}

}  // namespace fedatario::store
