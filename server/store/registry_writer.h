#pragma once

#include <span>
#include <vector>

#include "crypto/base/result.h"
#include "issuance/certificate/store.h"
#include "server/registry/model.h"
#include "server/store/audit.h"
#include "server/store/database.h"

namespace fedatario::store {

using certificate::StoreError;

/// Adds offices and services. One transaction; a code that is there already is a conflict.
[[nodiscard]] Result<Done, StoreError> save_directory(Database& database,
                                                      const registry::Directory& directory);

/// Adds people with all their years. One transaction: hand over a thousand or so at a time. A
/// person, or a year in a section, that is there already is a conflict.
[[nodiscard]] Result<Done, StoreError> save_people(Database& database,
                                                   std::span<const registry::PersonFile> people);

/// What an import adds: people who are new, and new years of people who may be stored already.
struct Addition {
  std::vector<registry::Person> people;
  std::vector<registry::Enrolment> years;
};

/// Everything and its audit row in one transaction; what is there already is a conflict.
[[nodiscard]] Result<Done, StoreError> save_addition(Database& database, const Addition& addition,
                                                     const AuditEntry& entry);

}  // namespace fedatario::store
