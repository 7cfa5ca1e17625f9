#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/credential/credential.h"
#include "crypto/keys/public_key.h"

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

  friend bool operator==(const Scope&, const Scope&) = default;
};

// A key has no default, so the aggregate cannot be made without one.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init)
struct TrustedKey {
  PublicKey key;
  Issuer issuer;
  Scope scope;
  Instant valid_from;
  Instant valid_until;  ///< last instant at which the key may have signed
};

/// The keys that a verifier believes, as a value. Made by `read_trust_list` or, in an issuer's own
/// check, from its single key.
class TrustList {
 public:
  /// Empty where two keys share a kid: a list must name each kid once.
  [[nodiscard]] static std::optional<TrustList> of(std::vector<TrustedKey> keys, Instant issued_at,
                                                   std::uint64_t version);

  /// Null for an unknown kid. The pointer lives as long as the list.
  [[nodiscard]] const TrustedKey* find(const Kid& kid) const;

  [[nodiscard]] const std::vector<TrustedKey>& keys() const { return keys_; }
  [[nodiscard]] Instant issued_at() const { return issued_at_; }
  [[nodiscard]] std::uint64_t version() const { return version_; }

 private:
  TrustList(std::vector<TrustedKey> keys, Instant issued_at, std::uint64_t version)
      : keys_{std::move(keys)}, issued_at_{issued_at}, version_{version} {}

  std::vector<TrustedKey> keys_;  // sorted by kid
  Instant issued_at_;
  std::uint64_t version_ = 0;
};

}  // namespace fedatario
