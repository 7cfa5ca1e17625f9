#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/credential/codigo_virtual.h"
#include "crypto/credential/credential.h"
#include "crypto/credential/envelope.h"
#include "crypto/credential/payload_codec.h"
#include "crypto/trust/lists/status.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/authentic.h"

/// The closed answer to "is this certificate true?" (docs/spec/bundle.md, section 10).
namespace fedatario {

/// A credential whose signature holds, with whose it is and how old the evidence was.
struct Attested {
  Authentic<Credential> credential;
  CodigoVirtual codigo_virtual;
  Issuer issuer;
  Instant evidence_as_of;  ///< of its list where that was asked, else of the bundle
};

/// Signed, known, in scope, on the issued list and not annulled by the evidence.
struct Accepted {
  Attested attested;
  std::optional<Instant> rectified_since = {};  ///< an acta behind it was rectified after the issue
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
  ReasonClass reason = ReasonClass::other;
};

struct Suspended {
  Attested attested;
  Instant since;
  ReasonClass reason = ReasonClass::other;
};

enum class Doubt {
  dated_in_the_future,  ///< over 24 h ahead of the verifier's clock
  list_missing,         ///< the bundle does not carry the certificate's list
  newer_than_evidence,  ///< issued after what the issued list is complete for
  evidence_expired,     ///< the bundle or its trust list
  evidence_too_old,     ///< over the reader's limit for the list
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
  status_list,  ///< its credentials may not use this list
};

/// Signed by a key in scope, and yet not a certificate that the school issued.
enum class IssuedError {
  differs,          ///< another certificate was issued under its status index
  absent,           ///< the issued list is complete for its date and does not have it
  key_compromised,  ///< and no issued list vouches for it
};

using RefusalReason =
    std::variant<EnvelopeError, AuthenticationError, PayloadError, ScopeError, IssuedError>;

/// Not a certificate of a known issuer, or not one that it issued. Carries the content only where
/// the signature held.
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
