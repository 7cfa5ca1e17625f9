#include "crypto/trust/lists/signed_part.h"

#include "crypto/trust/limits.h"

namespace fedatario {

Result<SignedPart, EvidenceError> open_signed_part(ByteView part, cose::Sign1Profile profile,
                                                   const Publishers& publishers,
                                                   std::uint16_t list) {
  if (part.size() > limits::kMaxPartBytes) return fail(EvidenceError::too_long);
  const auto envelope = cose::parse_sign1(part, limits::kMaxPartBytes, profile);
  if (!envelope) return fail(EvidenceError::malformed);
  const auto publisher = find_list_publisher(publishers, envelope->kid, list);
  if (!publisher) return fail(publisher.error());
  const Bytes message = cose::sig_structure(envelope->kid, envelope->payload, profile);
  if (!(*publisher)->key.verifies(message, envelope->signature)) {
    return fail(EvidenceError::bad_signature);
  }
  return SignedPart{*publisher, envelope->payload};
}

Result<Bytes, PublishError> sign_part(ByteView payload, cose::Sign1Profile profile,
                                      const Signer& publisher) {
  const Kid kid = publisher.public_key().kid();
  const auto signature = publisher.sign(cose::sig_structure(kid, payload, profile));
  if (!signature) return fail(publish_error(signature.error()));
  Bytes part = cose::serialize_sign1(kid, payload, *signature, profile);
  if (part.size() > limits::kMaxPartBytes) return fail(PublishError::too_long);
  return part;
}

}  // namespace fedatario
