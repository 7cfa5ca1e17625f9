#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/credential/credential.h"
#include "issuance/transcript/calendar.h"
#include "issuance/transcript/record.h"

/// What a registry holds, as plain values: offices, IE services and their directors, people and
/// their years. Imported, typed or generated alike; nothing here is checked yet.
namespace fedatario::registry {

using transcript::CalendarDate;
using transcript::PersonName;
using transcript::YearRecord;

/// Regional office. Codes are 6 digits with their leading zeros.
struct Dre {
  std::string code;
  std::string name;

  friend bool operator==(const Dre&, const Dre&) = default;
};

/// Local office, of one DRE.
struct Ugel {
  std::string code;
  std::string name;
  std::string dre;  ///< its code

  friend bool operator==(const Ugel&, const Ugel&) = default;
};

enum class ServiceArea : std::uint8_t { urbana, rural };

enum class ServiceState : std::uint8_t { active, closed };

/// One IE service: código modular and anexo, which offer one nivel.
struct Service {
  ServiceId id;
  std::string name;  ///< as printed in lists, `I.E. N.° 42016`
  Nivel nivel = Nivel::f0;
  std::string gestion;  ///< the register's text, `Pública - Sector Educación`
  ServiceArea area = ServiceArea::urbana;
  std::string ubigeo;           ///< INEI, 6 digits
  std::string codigo_de_local;  ///< of the building, 6 digits; services share it
  std::string ugel;             ///< its code
  std::string dre;              ///< its code
  ServiceState state = ServiceState::active;
  std::optional<CalendarDate> closed_on;   ///< of a closed one, and only of it
  std::optional<ServiceId> successor;      ///< service that took over the pupils, if any
  std::optional<std::string> former_name;  ///< of a renamed one
  std::optional<std::string> former_ugel;  ///< of one that moved: the UGEL's code
  bool takes_online_requests = true;

  friend bool operator==(const Service&, const Service&) = default;
};

/// A director's period in office; a PRONOEI has its coordinator here.
struct Director {
  ServiceId service;
  PersonName name;
  HolderDocument document;
  CalendarDate from{};
  std::optional<CalendarDate> until;  ///< last day in office; empty: still there

  friend bool operator==(const Director&, const Director&) = default;
};

/// Row number of a person in the registry, from 1.
struct PersonId {
  std::uint32_t value = 0;

  friend auto operator<=>(const PersonId&, const PersonId&) = default;
};

enum class Sex : std::uint8_t { female, male };

enum class Kinship : std::uint8_t { mother, father, apoderado };

/// Adult who answers for a minor.
struct Guardian {
  PersonName name;
  HolderDocument document;
  CalendarDate birth_date{};
  Kinship kinship = Kinship::apoderado;

  friend bool operator==(const Guardian&, const Guardian&) = default;
};

struct Person {
  PersonId id;
  PersonName name;
  std::vector<HolderDocument> documents;  ///< every one that the person was registered with
  CalendarDate birth_date{};
  Sex sex = Sex::female;
  std::optional<Guardian> guardian;  ///< of minors

  friend bool operator==(const Person&, const Person&) = default;
};

/// A person's year at a school: one column of the certificate of `nivel`.
struct Enrolment {
  PersonId person;
  Nivel nivel = Nivel::f0;
  std::string section;  ///< `A`, `Única`; 1 to 20 characters
  YearRecord year;
  std::optional<PersonName> name_in_acta;          ///< where the acta spells it otherwise
  std::optional<HolderDocument> document_in_acta;  ///< where the acta has another number

  friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

struct ObservationRecord {
  PersonId person;
  Nivel nivel = Nivel::f0;
  Observation observation;

  friend bool operator==(const ObservationRecord&, const ObservationRecord&) = default;
};

/// Offices and schools: what people are enrolled in.
struct Directory {
  std::vector<Dre> dres;
  std::vector<Ugel> ugels;
  std::vector<Service> services;    ///< by id
  std::vector<Director> directors;  ///< by service, then by start

  friend bool operator==(const Directory&, const Directory&) = default;
};

/// Everything about one person, so that a registry of any size can be handed over a piece at a
/// time. Enrolments stand by year and period; every row names this person.
struct PersonFile {
  Person person;
  std::vector<Enrolment> enrolments;
  std::vector<ObservationRecord> observations;

  friend bool operator==(const PersonFile&, const PersonFile&) = default;
};

}  // namespace fedatario::registry
