#pragma once

#include <cstdint>
#include <map>
#include <string_view>

#include "crypto/base/instant.h"
#include "crypto/trust/bundle/bundle.h"
#include "crypto/verify/verdict.h"

namespace fedatario {

/// How old a list may be before it confirms nothing. The reader's own choice.
struct StaleLimits {
  Duration standard = days(30);
  std::map<std::uint16_t, Duration> lists = {};  ///< for single lists, by number

  [[nodiscard]] Duration of(std::uint16_t list) const;
};

/// What a verifier believes, and when it asks.
struct Evidence {
  Bundle bundle;
  Instant clock;  ///< never below the floor's `issued_at`, which the caller keeps
  StaleLimits stale = {};

  /// The instant that counts: a clock behind the bundle gains nothing (docs/spec/bundle.md, 9).
  [[nodiscard]] Instant now() const;
};

/// Decides about the text of a QR code. A pure function; safe from several threads at once.
[[nodiscard]] Verdict verify(std::string_view qr_text, const Evidence& evidence);

/// The same from envelope bytes, as stored by an issuer.
[[nodiscard]] Verdict verify_envelope(const Envelope& envelope, const Evidence& evidence);

}  // namespace fedatario
