#include "issuance/certificate/payload.h"

#include <utility>

namespace fedatario::certificate {

Result<Payload, PayloadError> Payload::of(const NumberedDraft& draft) {
  auto bytes = encode_payload(draft.credential());
  if (!bytes) return fail(bytes.error());
  return Payload{std::move(*bytes), draft.credential()};
}

Result<Payload, LintError> Payload::from_intent(Bytes bytes, Serial serial) {
  auto credential = decode_payload(bytes);
  if (!credential) return fail(LintError::unreadable);
  if (credential->number != serial.number || credential->status_index != serial.status_index) {
    return fail(LintError::differs);
  }
  return Payload{std::move(bytes), std::move(*credential)};
}

Result<SigningTicket, LintError> Payload::lint() const {
  const auto seen = decode_payload(bytes_);
  if (!seen) return fail(LintError::unreadable);
  if (*seen != meant_) return fail(LintError::differs);
  return SigningTicket{bytes_};
}

}  // namespace fedatario::certificate
