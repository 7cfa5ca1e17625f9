#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "crypto/base/result.h"
#include "issuance/certificate/store.h"
#include "server/registry/model.h"
#include "server/store/database.h"

namespace fedatario::store {

using certificate::StoreError;

/// Finds people, years and services one by one, as an import compares its rows with them: each
/// statement is prepared once. For one thread; the database outlives it.
class RegistryLookup {
 public:
  [[nodiscard]] static Result<RegistryLookup, StoreError> open(Database& database);

  RegistryLookup(RegistryLookup&&) noexcept;
  RegistryLookup& operator=(RegistryLookup&&) = delete;
  RegistryLookup(const RegistryLookup&) = delete;
  RegistryLookup& operator=(const RegistryLookup&) = delete;
  ~RegistryLookup();

  /// Everybody who has one of the documents, once each, without guardian.
  [[nodiscard]] Result<std::vector<registry::Person>, StoreError> people_with(
      std::span<const HolderDocument> documents);

  /// The stored year at the same nivel, school, year, period and grade as `like`.
  [[nodiscard]] Result<std::optional<registry::Enrolment>, StoreError> year_like(
      const registry::Enrolment& like);

  /// Empty for a service that the register does not know.
  [[nodiscard]] Result<std::optional<Nivel>, StoreError> nivel_of(ServiceId service);

  /// 0 without people.
  [[nodiscard]] Result<registry::PersonId, StoreError> last_person();

 private:
  struct Statements;

  explicit RegistryLookup(std::unique_ptr<Statements> statements);

  std::unique_ptr<Statements> statements_;
};

}  // namespace fedatario::store
