#include "issuance/certificate/seal.h"

#include <utility>

#include "crypto/cose/sign1.h"

namespace fedatario::certificate {

Result<Sealed, SealError> seal(SigningTicket ticket, const Signer& signer,
                               const Evidence& evidence) {
  const SigningTicket spent = std::move(ticket);
  const Kid kid = signer.public_key().kid();
  const auto signature = signer.sign(cose::sig_structure(kid, spent.to_be_signed()));
  if (!signature) return fail(SealError{signature.error()});

  auto envelope =
      Envelope::from_bytes(cose::serialize_sign1(kid, spent.to_be_signed(), *signature));
  if (!envelope) return fail(SealError{NotAccepted{Refused{envelope.error(), std::nullopt}}});

  Verdict verdict = verify_envelope(*envelope, evidence);
  auto* accepted = std::get_if<Accepted>(&verdict);
  if (accepted == nullptr) return fail(SealError{NotAccepted{std::move(verdict)}});
  return Sealed{std::move(*envelope), std::move(accepted->attested)};
}

}  // namespace fedatario::certificate
