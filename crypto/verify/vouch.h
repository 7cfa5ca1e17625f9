#pragma once

#include "crypto/base/result.h"
#include "crypto/credential/envelope.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/verdict.h"

namespace fedatario {

/// Whether a trusted key, within its scope, signed the envelope: rows 2 to 5 of
/// docs/spec/bundle.md, section 10. What an issuer asks of its own keys before a certificate is
/// out; it says nothing of whether the certificate was issued or still stands.
[[nodiscard]] Result<Attested, Refused> vouch(const Envelope& envelope, const TrustList& trust);

/// Clocks of counters and issuers may differ: a certificate may be dated ahead by so much.
inline constexpr Duration kClockTolerance = days(1);

[[nodiscard]] inline bool is_dated_ahead(const Credential& credential, Instant now) {
  return credential.issued_at > now + kClockTolerance;
}

}  // namespace fedatario
