#include "crypto/verify/vouch.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "crypto/trust/limits.h"
#include "crypto/verify/authenticator.h"

namespace fedatario {
namespace {

std::uint16_t utc_year(Instant instant) {
  using namespace std::chrono;
  const year_month_day date{floor<std::chrono::days>(sys_seconds{seconds{instant.seconds}})};
  return static_cast<std::uint16_t>(static_cast<int>(date.year()));
}

template <class Enum>
bool has_bit(unsigned bits, Enum value) {
  return (bits >> static_cast<unsigned>(value) & 1U) != 0;
}

/// docs/spec/trust-list.md, section 5. Chain model: what counts is the instant of issue.
std::optional<ScopeError> out_of_scope(const Credential& credential, const TrustedKey& key) {
  const Instant issued_at = credential.issued_at;
  if (issued_at < key.valid_from || issued_at > key.valid_until) {
    return ScopeError::key_not_valid_then;
  }
  const Scope& scope = key.scope;
  if (!std::ranges::binary_search(scope.services, credential.service)) return ScopeError::service;
  if (!has_bit(scope.niveles, credential.nivel)) return ScopeError::nivel;
  if (!has_bit(scope.kinds, credential.kind)) return ScopeError::kind;
  const std::uint16_t year = utc_year(issued_at);
  if (year < scope.first_year || year > scope.last_year) return ScopeError::year;
  if (!scope.lists.contains(credential.status_index >> limits::kPositionBits)) {
    return ScopeError::status_list;
  }
  return std::nullopt;
}

}  // namespace

Result<Attested, Refused> vouch(const Envelope& envelope, const TrustList& trust) {
  auto attested = Authenticator{trust}.authenticate(envelope);
  if (!attested) return fail(Refused{attested.error(), std::nullopt});
  const TrustedKey& key = *trust.find(envelope.kid());
  if (const auto error = out_of_scope(*attested->credential, key)) {
    return fail(Refused{*error, std::move(*attested)});
  }
  return std::move(*attested);
}

}  // namespace fedatario
