#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/credential/credential.h"
#include "issuance/transcript/calendar.h"

/// What the registry holds about one person's years at one level: rows as they were imported or
/// typed, not yet checked. `draft_certificate` checks them.
namespace fedatario::transcript {

/// Upper case, NFC, as the registry writes them. `materno` may be empty.
struct PersonName {
  std::string paterno;
  std::string materno;
  std::string nombres;

  friend bool operator==(const PersonName&, const PersonName&) = default;
};

/// The subject of a mark: an area of the catalogue, one of its competencies, or a free name.
struct Subject {
  enum class Kind : std::uint8_t { area, competency, other_area, taller };

  Kind kind = Kind::area;
  AreaNumber area = 0;          ///< of the level's family; for area and competency
  std::uint8_t competency = 0;  ///< 1 for the first of the area's list; for competency only
  std::string name;             ///< for other_area and taller

  // clang-tidy 14 takes the 0 that a defaulted comparison is compared with for a pointer.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const Subject&, const Subject&) = default;
};

enum class MarkOrigin : std::uint8_t { acta, manual };

struct MarkRecord {
  Subject subject;
  std::optional<Mark> mark;  ///< empty: missing in the source
  MarkOrigin origin = MarkOrigin::acta;

  friend bool operator==(const MarkRecord&, const MarkRecord&) = default;
};

enum class ActaState : std::uint8_t { open, approved, in_review, in_rectification };

/// One año lectivo at one school: a column of the certificate. A year that a convalidation covers
/// has no situación final and no marks; its school is the one that holds the resolution.
struct YearRecord {
  std::uint16_t year = 0;
  std::uint8_t period = 0;
  std::uint8_t grade = 0;
  ServiceId school;
  SituacionFinal situacion_final = SituacionFinal::none;
  Grading grading = Grading::vigesimal;
  ActaState acta = ActaState::approved;
  std::vector<MarkRecord> marks;

  friend bool operator==(const YearRecord&, const YearRecord&) = default;
};

/// What the registry knows of a service that a record names.
struct KnownSchool {
  ServiceId id;
  Nivel nivel = Nivel::f0;
  std::optional<std::uint16_t> closed_in;  ///< last año lectivo of a closed one

  friend bool operator==(const KnownSchool&, const KnownSchool&) = default;
};

struct Record {
  PersonName name;
  std::vector<HolderDocument> documents;   ///< DNI preferred to any other when printing
  std::optional<CalendarDate> birth_date;  ///< empty: unknown to the registry
  Nivel nivel = Nivel::f0;
  std::vector<YearRecord> years;
  std::vector<Observation> observations;
  std::vector<KnownSchool> schools;  ///< of `years` and of the order; one not here is unknown

  friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace fedatario::transcript
