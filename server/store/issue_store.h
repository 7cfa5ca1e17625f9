#pragma once

#include <string>
#include <utility>

#include "issuance/certificate/store.h"
#include "server/store/database.h"

namespace fedatario::store {

/// The issuer's memory in a database. `actor` is who stands in the audit rows. Refers to the
/// database: never outlives it.
class IssueStore final : public certificate::Store {
 public:
  IssueStore(Database& database, std::string actor)
      : database_{database}, actor_{std::move(actor)} {}

  [[nodiscard]] Result<std::vector<certificate::Standing>, certificate::StoreError> standing(
      std::span<const certificate::Claim> claims) override;
  [[nodiscard]] Result<std::vector<certificate::Serial>, certificate::StoreError> reserve(
      std::size_t count) override;
  [[nodiscard]] Result<Done, certificate::StoreError> record_intents(
      std::span<const certificate::Intent> intents, Instant now) override;
  [[nodiscard]] Result<Done, certificate::StoreError> commit(
      std::span<const certificate::Issued> issued, Instant now) override;
  [[nodiscard]] Result<Done, certificate::StoreError> abandon(certificate::Serial serial,
                                                              Instant now) override;
  [[nodiscard]] Result<std::vector<certificate::Intent>, certificate::StoreError> open_intents(
      std::uint32_t after, std::size_t limit) override;

 private:
  Database& database_;
  std::string actor_;
};

}  // namespace fedatario::store
