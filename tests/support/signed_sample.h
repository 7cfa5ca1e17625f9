#pragma once

#include <string>

#include "crypto/credential/envelope.h"
#include "crypto/keys/signer.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/verify.h"

/// Credentials signed by test keys, and the evidence that believes them.
namespace fedatario::samples {

/// 2026-03-02T12:00:00Z: what the tests' verifiers take for now.
inline constexpr Instant kNow{1'772'452'800};

/// The envelope of any payload, well-formed or not.
[[nodiscard]] Envelope seal_payload(ByteView payload, const Signer& signer);

/// The envelope of a credential that keeps the format's rules.
[[nodiscard]] Envelope seal(const Credential& credential, const Signer& signer);

/// `https://v.example/#...`
[[nodiscard]] std::string qr_text(const Envelope& envelope);

/// A key trusted for everything that the credential says, from 2020 to 2040.
[[nodiscard]] TrustedKey trust_for(const Credential& credential, const Signer& signer);

/// A bundle that believes that one key and has the certificate in its issued list, published a day
/// before `kNow`, asked at `kNow`.
[[nodiscard]] Evidence evidence_for(const Credential& credential, const Signer& signer);

}  // namespace fedatario::samples
