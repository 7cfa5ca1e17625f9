#pragma once

#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "crypto/trust/trust_list.h"
#include "issuance/certificate/store.h"
#include "server/store/database.h"

namespace fedatario::store {

using certificate::StoreError;

/// Whose database it is.
struct Institution {
  std::string heading;         ///< {ENTIDAD}, first line of every certificate
  std::string host;            ///< of the link in the QR code
  bool demonstration = false;  ///< fictitious data, which every page says

  friend bool operator==(const Institution&, const Institution&) = default;
};

/// An issuing key as the institution registered it. It signs for the services of its scope alone:
/// one without any signs nothing.
struct IssuerKey {
  PublicKey key;
  Scope scope;
  Instant valid_from;
  Instant valid_until;
};

[[nodiscard]] Result<Done, StoreError> save_institution(Database& database,
                                                        const Institution& institution);
[[nodiscard]] Result<Institution, StoreError> load_institution(Database& database);

/// Every service of the registry as it stands, ascending.
[[nodiscard]] Result<std::vector<ServiceId>, StoreError> registered_services(Database& database);

/// Also writes the audit row. A key that is there already is a conflict.
[[nodiscard]] Result<Done, StoreError> save_issuer_key(Database& database, const IssuerKey& key,
                                                       const std::string& actor);

/// The institution's keys as a trust list names them, by time of registration.
[[nodiscard]] Result<std::vector<TrustedKey>, StoreError> load_trusted_keys(Database& database);

}  // namespace fedatario::store
