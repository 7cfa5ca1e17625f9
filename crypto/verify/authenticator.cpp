#include "crypto/verify/authenticator.h"

#include "crypto/cose/sign1.h"
#include "crypto/credential/payload_codec.h"

namespace fedatario {

Result<Attested, RefusalReason> Authenticator::authenticate(const Envelope& envelope) const {
  const TrustedKey* trusted = trust_.find(envelope.kid_);
  if (trusted == nullptr) return fail(RefusalReason{AuthenticationError::unknown_issuer});

  const ByteView payload =
      ByteView{envelope.bytes_}.subspan(envelope.payload_offset_, envelope.payload_size_);
  const Bytes message = cose::sig_structure(envelope.kid_, payload);
  if (!trusted->key.verifies(message, envelope.signature_)) {
    return fail(RefusalReason{AuthenticationError::bad_signature});
  }

  auto credential = decode_payload(payload);
  if (!credential) return fail(RefusalReason{credential.error()});
  return Attested{.credential = Authentic<Credential>{std::move(*credential)},
                  .codigo_virtual = envelope.codigo_virtual(),
                  .issuer = trusted->issuer,
                  .evidence_as_of = trust_.issued_at()};
}

}  // namespace fedatario
