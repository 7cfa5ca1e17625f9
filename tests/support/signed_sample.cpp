#include "tests/support/signed_sample.h"

#include "crypto/cose/sign1.h"
#include "crypto/credential/payload_codec.h"
#include "tests/support/evidence_world.h"

namespace fedatario::samples {

Envelope seal_payload(ByteView payload, const Signer& signer) {
  const Kid kid = signer.public_key().kid();
  const Signature signature = signer.sign(cose::sig_structure(kid, payload)).value();
  return Envelope::from_bytes(cose::serialize_sign1(kid, payload, signature)).value();
}

Envelope seal(const Credential& credential, const Signer& signer) {
  return seal_payload(encode_payload(credential).value(), signer);
}

std::string qr_text(const Envelope& envelope) {
  return write_qr_text("v.example", envelope).value().text();
}

TrustedKey trust_for(const Credential& credential, const Signer& signer) {
  return TrustedKey{.key = signer.public_key(),
                    .issuer = {signer.public_key().kid(), "I.E. DE PRUEBA", true},
                    .scope = {.services = {credential.service},
                              .niveles = static_cast<std::uint16_t>(
                                  1U << static_cast<unsigned>(credential.nivel)),
                              .kinds = 3,
                              .first_year = 2020,
                              .last_year = 2040,
                              .lists = {{{0, 4'095}}}},
                    .valid_from = {1'577'836'800},
                    .valid_until = {2'208'988'800}};
}

Evidence evidence_for(const Credential& credential, const Signer& signer) {
  const Instant published = kNow + days(-1);
  Evidence evidence{.bundle = bundle_of({trust_for(credential, signer)}, published), .clock = kNow};
  record_issued(evidence.bundle, seal(credential, signer), credential.status_index);
  return evidence;
}

}  // namespace fedatario::samples
