#pragma once

#include <span>

#include "crypto/base/result.h"
#include "issuance/certificate/store.h"
#include "server/registry/model.h"
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

}  // namespace fedatario::store
