#pragma once

#include "issuance/transcript/record.h"
#include "server/registry/model.h"

/// From the registry's rows to what a certificate is drafted from.
namespace fedatario::registry {

/// Null for an unknown id. Lives as long as the directory.
[[nodiscard]] const Service* find_service(const Directory& directory, ServiceId id);

/// The director in office that day; null where none is registered.
[[nodiscard]] const Director* director_on(const Directory& directory, ServiceId service,
                                          const CalendarDate& day);

/// The person's years and observations of one nivel, with what the directory knows of the schools
/// in them.
[[nodiscard]] transcript::Record to_record(const PersonFile& file, Nivel nivel,
                                           const Directory& directory);

}  // namespace fedatario::registry
