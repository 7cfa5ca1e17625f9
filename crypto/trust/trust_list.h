#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/credential/credential.h"
#include "crypto/keys/public_key.h"
#include "crypto/trust/keyring/list_ranges.h"
#include "crypto/trust/keyring/publisher.h"

namespace fedatario {

/// Whose name stands at the head of a certificate.
struct Issuer {
  Kid kid;
  std::string heading;         ///< {ENTIDAD}, first line of the paper
  bool demonstration = false;  ///< fictitious data: every page and screen says so

  friend bool operator==(const Issuer&, const Issuer&) = default;
};

/// What an issuer's key may sign. Tested on the credential's issuing service.
struct Scope {
  std::vector<ServiceId> services;  ///< sorted, without duplicates; explicit, never a wildcard
  std::uint16_t niveles = 0;        ///< bit n: the nivel with value n
  std::uint8_t kinds = 0;           ///< bit n: the document kind with value n
  std::uint16_t first_year = 0;     ///< of issue, in UTC, both included
  std::uint16_t last_year = 0;
  ListRanges lists = {};  ///< status lists that its credentials may use

  friend bool operator==(const Scope&, const Scope&) = default;
};

/// Values are the format's (docs/spec/trust-list.md, section 4).
enum class KeyState : std::uint8_t {
  active = 0,
  retired = 1,      ///< signs nothing new; what it signed stands
  compromised = 2,  ///< what it signed stands only where the issued list vouches for it
};

// A key has no default, so the aggregate cannot be made without one.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct TrustedKey {
  PublicKey key;
  Issuer issuer;
  Scope scope;
  Instant valid_from;
  Instant valid_until;  ///< last instant at which the key may have signed
  KeyState state = KeyState::active;
  std::optional<Instant> compromised_since = {};  ///< of a compromised key

  friend bool operator==(const TrustedKey&, const TrustedKey&) = default;
};

/// What a trust list says besides its issuers.
struct TrustHead {
  std::uint32_t version = 1;
  Instant issued_at;
  Instant expires;
  bool demonstration = false;  ///< every key in it signs fictitious data
  Publishers publishers;

  friend bool operator==(const TrustHead&, const TrustHead&) = default;
};

/// The keys that a verifier believes, as a value. Made by `read_trust_list` or, in an issuer's own
/// check, from its keys.
class TrustList {
 public:
  /// Empty where two keys share a kid: a list must name each kid once.
  [[nodiscard]] static std::optional<TrustList> of(TrustHead head, std::vector<TrustedKey> keys);

  /// Null for an unknown kid. The pointer lives as long as the list.
  [[nodiscard]] const TrustedKey* find(const Kid& kid) const;

  [[nodiscard]] const std::vector<TrustedKey>& keys() const { return keys_; }
  [[nodiscard]] const TrustHead& head() const { return head_; }
  [[nodiscard]] Instant issued_at() const { return head_.issued_at; }

  friend bool operator==(const TrustList&, const TrustList&) = default;

 private:
  TrustList(TrustHead head, std::vector<TrustedKey> keys)
      : head_{std::move(head)}, keys_{std::move(keys)} {}

  TrustHead head_;
  std::vector<TrustedKey> keys_;  // sorted by kid
};

}  // namespace fedatario
