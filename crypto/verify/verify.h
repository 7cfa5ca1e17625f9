#pragma once

#include <string_view>

#include "crypto/base/instant.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/verdict.h"

namespace fedatario {

/// What a verifier believes, and when it asks. Status and issued lists join it here.
struct Evidence {
  TrustList trust;
  Instant now;
};

/// Decides about the text of a QR code. A pure function; safe from several threads at once.
[[nodiscard]] Verdict verify(std::string_view qr_text, const Evidence& evidence);

/// The same from envelope bytes, as stored by an issuer.
[[nodiscard]] Verdict verify_envelope(const Envelope& envelope, const Evidence& evidence);

}  // namespace fedatario
