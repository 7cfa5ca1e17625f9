#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/result.h"
#include "issuance/certificate/store.h"
#include "issuance/transcript/record.h"
#include "server/registry/model.h"
#include "server/store/database.h"

/// Reading the registry for issuing.
namespace fedatario::store {

using certificate::StoreError;

/// One section of one año lectivo.
struct SectionName {
  ServiceId service;
  std::uint16_t year = 0;
  std::uint8_t grade = 0;
  std::string name;

  friend bool operator==(const SectionName&, const SectionName&) = default;
};

/// A section and how many it has.
struct SectionSize {
  SectionName section;
  Nivel nivel = Nivel::f0;
  std::uint32_t students = 0;
};

/// A person at a level, and the service that issues: the one of the latest year there.
struct Student {
  registry::PersonId person;
  Nivel nivel = Nivel::f0;
  ServiceId service;

  friend bool operator==(const Student&, const Student&) = default;
};

/// Every section with students, the latest year first.
[[nodiscard]] Result<std::vector<SectionSize>, StoreError> list_sections(Database& database);

/// By surnames, in the order of their code points.
[[nodiscard]] Result<std::vector<Student>, StoreError> students_of(Database& database,
                                                                   const SectionName& section);

/// The levels at which the holder of a document has years. Empty: unknown document. Two people with
/// one document both appear.
[[nodiscard]] Result<std::vector<Student>, StoreError> students_with(
    Database& database, std::string_view document_number);

/// In the order of the students.
[[nodiscard]] Result<std::vector<transcript::Record>, StoreError> load_records(
    Database& database, std::span<const Student> students);

/// Full name of the director in office on a day; none where the registry knows nobody.
[[nodiscard]] Result<std::optional<std::string>, StoreError> director_on(
    Database& database, ServiceId service, const registry::CalendarDate& day);

}  // namespace fedatario::store
