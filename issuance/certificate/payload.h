#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/credential/credential.h"
#include "crypto/credential/payload_codec.h"
#include "issuance/certificate/numbered_draft.h"

namespace fedatario::certificate {

/// Leave to sign one payload, once. Made by `Payload::lint` after the bytes were decoded back and
/// compared; spent by moving it into `seal`.
class SigningTicket {
 public:
  SigningTicket(SigningTicket&&) = default;
  SigningTicket& operator=(SigningTicket&&) = default;
  SigningTicket(const SigningTicket&) = delete;
  SigningTicket& operator=(const SigningTicket&) = delete;
  ~SigningTicket() = default;

  [[nodiscard]] ByteView to_be_signed() const { return bytes_; }

 private:
  friend class Payload;
  explicit SigningTicket(Bytes bytes) : bytes_{std::move(bytes)} {}

  Bytes bytes_;
};

enum class LintError {
  unreadable,  ///< a reader would refuse the bytes
  differs,     ///< a reader would see something else than was meant
};

/// The exact bytes to be signed, with what they are meant to say.
class Payload {
 public:
  /// docs/spec/credential.md, sections 4 to 8.
  [[nodiscard]] static Result<Payload, PayloadError> of(const NumberedDraft& draft);

  /// Bytes that were stored as an intent, which meant `serial`.
  [[nodiscard]] static Result<Payload, LintError> from_intent(Bytes bytes, Serial serial);

  [[nodiscard]] ByteView bytes() const { return bytes_; }
  [[nodiscard]] const Credential& meant() const { return meant_; }

  /// Reads the bytes as every verifier will and compares with what was meant.
  [[nodiscard]] Result<SigningTicket, LintError> lint() const;

 private:
  Payload(Bytes bytes, Credential meant) : bytes_{std::move(bytes)}, meant_{std::move(meant)} {}

  Bytes bytes_;
  Credential meant_;
};

}  // namespace fedatario::certificate
