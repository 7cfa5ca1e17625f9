#pragma once

#include <string>
#include <string_view>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/cose/sign1.h"
#include "crypto/credential/codigo_virtual.h"

namespace fedatario {

enum class EnvelopeError {
  not_a_credential,  ///< other prefix, other characters, empty: somebody else's code
  too_long,
  wrong_digits,  ///< the digits are not those of any bytes
  malformed_cbor,
  wrong_tag,
  wrong_shape,
  wrong_protected_header,
  unprotected_header_present,
  wrong_signature_length,
};

/// A COSE_Sign1 that was read but that nobody has vouched for: it has no accessor for claims. Only
/// `Authenticator` turns it into something that does.
class Envelope {
 public:
  /// docs/spec/credential.md, section 3.
  [[nodiscard]] static Result<Envelope, EnvelopeError> from_bytes(Bytes bytes);

  [[nodiscard]] ByteView bytes() const { return bytes_; }
  [[nodiscard]] const Kid& kid() const { return kid_; }
  [[nodiscard]] CodigoVirtual codigo_virtual() const { return CodigoVirtual::of(bytes_); }

 private:
  friend class Authenticator;

  Envelope(Bytes bytes, const cose::Sign1& parts);

  Bytes bytes_;
  Kid kid_;
  Signature signature_{};
  std::size_t payload_offset_ = 0;
  std::size_t payload_size_ = 0;
};

/// Text of a QR code to envelope (sections 1 to 3). The host in the text is ignored.
[[nodiscard]] Result<Envelope, EnvelopeError> read_qr_text(std::string_view text);

/// A QR text cut where its two segments meet: the prefix in byte mode, the digits in numeric mode.
struct QrSegments {
  std::string prefix;  ///< `https://host/#`
  std::string digits;

  [[nodiscard]] std::string text() const { return prefix + digits; }
};

/// Empty where the host is not one that a reader accepts (section 1).
[[nodiscard]] std::optional<QrSegments> write_qr_text(std::string_view host,
                                                      const Envelope& envelope);

}  // namespace fedatario
