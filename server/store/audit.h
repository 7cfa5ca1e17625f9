#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "issuance/certificate/store.h"
#include "server/store/database.h"

/// Who did what and when, each row bound to the one before:
/// hash = SHA-256("fedatario audit v1" || previous hash || every field with its length), in
/// hexadecimal. Whoever changes, takes out or swaps a row has to rewrite all that follow it.
namespace fedatario::store {

using certificate::StoreError;

struct AuditEntry {
  Instant at;
  std::string actor;    ///< account or system user
  std::string action;   ///< `certificate.issued`, `registry.imported`, ...
  std::string subject;  ///< number, kid, file: never a person's name or document
  std::string detail;   ///< `codigo=...`, free of personal data as well

  friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

struct AuditRow {
  std::int64_t sequence = 0;  ///< from 1, without gaps
  AuditEntry entry;
  std::string hash;
};

/// Hash of a row; `previous` is empty for the first.
[[nodiscard]] std::string audit_hash(std::string_view previous, std::int64_t sequence,
                                     const AuditEntry& entry);

/// Appends an event that changes nothing else: one transaction of its own.
[[nodiscard]] Result<Done, StoreError> record_event(Database& database, const AuditEntry& entry);

[[nodiscard]] Result<std::vector<AuditRow>, StoreError> read_audit(Database& database);

/// Sequences of the rows whose hash is not that of their content and predecessor, or that follow a
/// gap. Empty: the chain holds. (Rows cut off at the end leave a whole chain: keep the last hash
/// elsewhere.)
[[nodiscard]] std::vector<std::int64_t> broken_links(const std::vector<AuditRow>& rows);

}  // namespace fedatario::store
