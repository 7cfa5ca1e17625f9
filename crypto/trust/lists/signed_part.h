#pragma once

#include "crypto/cose/sign1.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/keyring/publisher.h"
#include "crypto/trust/publish_error.h"

/// What a list's publisher signs: its head and its status tokens (docs/spec/bundle.md, section 2).
namespace fedatario {

/// Content whose signature held. Views into the part and the publishers.
struct SignedPart {
  const Publisher* publisher = nullptr;
  ByteView payload;
};

/// In this order: `too_long`, `malformed` (the envelope), `unknown_publisher`,
/// `publisher_not_allowed` (the list), `bad_signature`. The publisher's window is for whoever knows
/// the instant.
[[nodiscard]] Result<SignedPart, EvidenceError> open_signed_part(ByteView part,
                                                                 cose::Sign1Profile profile,
                                                                 const Publishers& publishers,
                                                                 std::uint16_t list);

[[nodiscard]] Result<Bytes, PublishError> sign_part(ByteView payload, cose::Sign1Profile profile,
                                                    const Signer& publisher);

}  // namespace fedatario
