#include "crypto/verify/verify.h"

#include <algorithm>
#include <chrono>

#include "crypto/verify/authenticator.h"

namespace fedatario {
namespace {

/// Clocks of counters and issuers may differ, and a certificate may be dated ahead by so much.
constexpr Duration kClockTolerance = days(1);

std::uint16_t utc_year(Instant instant) {
  using namespace std::chrono;
  const year_month_day date{floor<std::chrono::days>(sys_seconds{seconds{instant.seconds}})};
  return static_cast<std::uint16_t>(static_cast<int>(date.year()));
}

template <class Enum>
bool has_bit(unsigned bits, Enum value) {
  return (bits >> static_cast<unsigned>(value) & 1U) != 0;
}

/// docs/spec/trust-list.md, "in scope". Chain model: what counts is the instant of issue.
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
  return std::nullopt;
}

/// The verifier's clock is never before the evidence: a clock set back gains nothing.
Instant effective_now(const Evidence& evidence) {
  return std::max(evidence.now, evidence.trust.issued_at());
}

}  // namespace

Verdict verify(std::string_view qr_text, const Evidence& evidence) {
  const auto envelope = read_qr_text(qr_text);
  if (!envelope) return Refused{envelope.error(), std::nullopt};
  return verify_envelope(*envelope, evidence);
}

Verdict verify_envelope(const Envelope& envelope, const Evidence& evidence) {
  auto attested = Authenticator{evidence.trust}.authenticate(envelope);
  if (!attested) return Refused{attested.error(), std::nullopt};

  const Credential& credential = *attested->credential;
  const TrustedKey& key = *evidence.trust.find(envelope.kid());
  if (const auto error = out_of_scope(credential, key)) {
    return Refused{*error, std::move(*attested)};
  }
  if (credential.issued_at > effective_now(evidence) + kClockTolerance) {
    return Unconfirmed{std::move(*attested), Doubt::dated_in_the_future};
  }
  return Accepted{std::move(*attested)};
}

}  // namespace fedatario
