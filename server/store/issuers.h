#pragma once

#include <optional>
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
  std::uint16_t list = 0;      ///< the status list from which indices are drawn

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

/// Once, into a new database.
[[nodiscard]] Result<Done, StoreError> save_institution(Database& database,
                                                        const Institution& institution);
[[nodiscard]] Result<Institution, StoreError> load_institution(Database& database);

/// Every service of the registry as it stands, ascending.
[[nodiscard]] Result<std::vector<ServiceId>, StoreError> registered_services(Database& database);

/// Who changes a key's state, when, and from when on a compromised one was in doubt.
struct KeyEvent {
  Instant at;
  std::string actor;
  Instant since;
};

/// With an audit row. `conflict` where no key has that kid, or it is compromised and would not be
/// any more.
[[nodiscard]] Result<Done, StoreError> set_key_state(Database& database, const Kid& kid,
                                                     KeyState state, const KeyEvent& event);

/// Also writes the audit row. A key that is there already is a conflict.
[[nodiscard]] Result<Done, StoreError> save_issuer_key(Database& database, const IssuerKey& key,
                                                       const std::string& actor);

/// The trust list that an institution is to itself: its own keys, nobody's signature. Empty where
/// two keys have one kid.
[[nodiscard]] std::optional<TrustList> own_trust_list(std::vector<TrustedKey> keys, Instant now);

/// The institution's keys as a trust list names them, by time of registration.
[[nodiscard]] Result<std::vector<TrustedKey>, StoreError> load_trusted_keys(Database& database);

}  // namespace fedatario::store
