#pragma once

#include <string>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "issuance/certificate/store.h"
#include "server/store/database.h"

namespace fedatario::store {

using certificate::StoreError;

enum class FlawKind {
  broken_audit_chain,       ///< a row was changed, taken out or put in
  certificate_not_audited,  ///< no row in the audit names its number and código virtual
  certificate_not_genuine,  ///< its bytes do not hold under the institution's own keys
  certificate_misfiled,     ///< its bytes carry another number
};

/// Something in the database that this program cannot have left there.
struct Flaw {
  FlawKind kind = FlawKind::broken_audit_chain;
  std::string subject;  ///< sequence of the audit row, or number of the certificate

  friend bool operator==(const Flaw&, const Flaw&) = default;
};

/// Looks at every certificate and every audit row. Changes nothing.
[[nodiscard]] Result<std::vector<Flaw>, StoreError> find_flaws(Database& database, Instant now);

}  // namespace fedatario::store
