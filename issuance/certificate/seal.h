#pragma once

#include <variant>

#include "crypto/base/result.h"
#include "crypto/credential/envelope.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/verdict.h"
#include "issuance/certificate/payload.h"

namespace fedatario::certificate {

/// An envelope and what the public verifier read from it.
struct Sealed {
  Envelope envelope;
  Attested attested;
};

/// The signer answered, but a verifier that believes the issuer's own keys would not accept.
struct NotAccepted {
  Verdict verdict;
};

using SealError = std::variant<SignerError, NotAccepted>;

/// Signs and lets the public verifier judge, before anybody else sees the envelope: the signer and
/// the verifier are two implementations of Ed25519. `own_keys` are the issuer's as trust lists will
/// name them, so a certificate outside the key's scope is never let out either, nor one dated over
/// a day after `now`.
[[nodiscard]] Result<Sealed, SealError> seal(SigningTicket ticket, const Signer& signer,
                                             const TrustList& own_keys, Instant now);

}  // namespace fedatario::certificate
