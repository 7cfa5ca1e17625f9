#include "issuance/certificate/seal.h"

#include <utility>

#include "crypto/cose/sign1.h"
#include "crypto/verify/vouch.h"

namespace fedatario::certificate {

Result<Sealed, SealError> seal(SigningTicket ticket, const Signer& signer,
                               const TrustList& own_keys, Instant now) {
  const SigningTicket spent = std::move(ticket);
  const Kid kid = signer.public_key().kid();
  const auto signature = signer.sign(cose::sig_structure(kid, spent.to_be_signed()));
  if (!signature) return fail(SealError{signature.error()});

  auto envelope =
      Envelope::from_bytes(cose::serialize_sign1(kid, spent.to_be_signed(), *signature));
  if (!envelope) return fail(SealError{NotAccepted{Refused{envelope.error(), std::nullopt}}});

  auto attested = vouch(*envelope, own_keys);
  if (!attested) return fail(SealError{NotAccepted{std::move(attested).error()}});
  if (is_dated_ahead(*attested->credential, now)) {
    return fail(
        SealError{NotAccepted{Unconfirmed{std::move(*attested), Doubt::dated_in_the_future}}});
  }
  return Sealed{std::move(*envelope), std::move(*attested)};
}

}  // namespace fedatario::certificate
