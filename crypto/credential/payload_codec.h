#pragma once

#include <string_view>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/credential/credential.h"

namespace fedatario {

/// Element of the payload that is wrong, in the order of docs/spec/credential.md, section 4.
enum class PayloadField {
  cbor,
  schema,
  template_number,
  kind,
  nivel,
  service,
  holder,
  document,
  schools,
  areas,
  other_areas,
  talleres,
  columns,
  competencies,
  marks,
  observations,
  registration,
  director,
  size,  ///< the whole is longer than an envelope may be
};

/// Why a payload, or a credential to be written as one, is refused.
struct PayloadError {
  PayloadField field = PayloadField::cbor;

  friend bool operator==(const PayloadError&, const PayloadError&) = default;
};

/// The field's name in the specification, `issued-at` style.
[[nodiscard]] std::string_view name_of(PayloadField field);

/// Deterministic: equal credentials give equal bytes. Refuses what `decode_payload` would refuse.
[[nodiscard]] Result<Bytes, PayloadError> encode_payload(const Credential& credential);

/// Strict: accepts exactly the bytes that `encode_payload` writes.
[[nodiscard]] Result<Credential, PayloadError> decode_payload(ByteView payload);

}  // namespace fedatario
