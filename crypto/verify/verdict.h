#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/credential/codigo_virtual.h"
#include "crypto/credential/credential.h"
#include "crypto/credential/envelope.h"
#include "crypto/credential/payload_codec.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/authentic.h"

/// The closed answer to "is this certificate true?" (docs/spec/credential.md, section 9).
namespace fedatario {

/// A credential whose signature holds, with whose it is and how old the evidence was.
struct Attested {
  Authentic<Credential> credential;
  CodigoVirtual codigo_virtual;
  Issuer issuer;
  Instant evidence_as_of;
};

/// Signed, known, in scope and not annulled by the evidence.
struct Accepted {
  Attested attested;
};

/// A newer certificate of the same person and nivel took its place.
struct Superseded {
  Attested attested;
  Instant since;
  std::uint32_t by_number = 0;
};

struct Annulled {
  Attested attested;
  Instant since;
};

struct Suspended {
  Attested attested;
  Instant since;
};

enum class Doubt {
  dated_in_the_future,  ///< over 24 h ahead of the verifier's clock
  evidence_too_old,     ///< older than the certificate or than the limit of its own lists
};

/// Signed, but the evidence cannot tell whether it still stands. Never a shade of yes.
struct Unconfirmed {
  Attested attested;
  Doubt why = Doubt::evidence_too_old;
};

enum class AuthenticationError {
  unknown_issuer,  ///< no such kid in the evidence: "update the evidence"
  bad_signature,
};

enum class ScopeError {
  key_not_valid_then,  ///< issued outside the key's validity window
  service,             ///< the key may not sign for this service
  nivel,
  kind,
  year,
};

using RefusalReason = std::variant<EnvelopeError, AuthenticationError, PayloadError, ScopeError>;

/// Not a certificate of a known issuer. Carries the content only where the signature held.
struct Refused {
  RefusalReason why;
  std::optional<Attested> attested;
};

using Verdict = std::variant<Accepted, Superseded, Annulled, Suspended, Unconfirmed, Refused>;

/// Stable English word for JSON and journals: `accepted`, `superseded`, ...
[[nodiscard]] std::string_view word_for(const Verdict& verdict);

[[nodiscard]] std::string_view word_for(Doubt doubt);

/// Stable English word for a reason of refusal: `bad_signature`, `payload_marks`, ...
[[nodiscard]] std::string word_for(const RefusalReason& reason);

/// The content where the signature held, else null. Lives as long as the verdict.
[[nodiscard]] const Attested* attested_of(const Verdict& verdict);

}  // namespace fedatario
