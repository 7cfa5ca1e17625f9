#include "server/registry/record.h"

#include <algorithm>

namespace fedatario::registry {
namespace {

transcript::KnownSchool known(const Service& service) {
  transcript::KnownSchool school{service.id, service.nivel, std::nullopt};
  if (service.closed_on) {
    school.closed_in = static_cast<std::uint16_t>(static_cast<int>(service.closed_on->year()));
  }
  return school;
}

void add_school(std::vector<transcript::KnownSchool>& schools, const Directory& directory,
                ServiceId id) {
  if (std::ranges::find(schools, id, &transcript::KnownSchool::id) != schools.end()) return;
  const Service* const service = find_service(directory, id);
  if (service != nullptr) schools.push_back(known(*service));
}

}  // namespace

const Service* find_service(const Directory& directory, ServiceId id) {
  const auto found = std::ranges::lower_bound(directory.services, id, {}, &Service::id);
  if (found == directory.services.end() || found->id != id) return nullptr;
  return &*found;
}

const Director* director_on(const Directory& directory, ServiceId service,
                            const CalendarDate& day) {
  const auto found = std::ranges::find_if(directory.directors, [&](const Director& director) {
    return director.service == service && director.from <= day &&
           (!director.until || day <= *director.until);
  });
  return found == directory.directors.end() ? nullptr : &*found;
}

transcript::Record to_record(const PersonFile& file, Nivel nivel, const Directory& directory) {
  transcript::Record record;
  record.name = file.person.name;
  record.documents = file.person.documents;
  record.birth_date = file.person.birth_date;
  record.nivel = nivel;
  for (const Enrolment& enrolment : file.enrolments) {
    if (enrolment.nivel != nivel) continue;
    record.years.push_back(enrolment.year);
    add_school(record.schools, directory, enrolment.year.school);
  }
  for (const ObservationRecord& row : file.observations) {
    if (row.nivel == nivel) record.observations.push_back(row.observation);
  }
  return record;
}

}  // namespace fedatario::registry
