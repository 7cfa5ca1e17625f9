#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"

/// COSE_Sign1 (RFC 9052, 4.2) in the one shape that credentials, manifests and list heads use
/// (docs/spec/credential.md, section 3), and in that of status tokens (docs/spec/status-list.md).
namespace fedatario::cose {

enum class Sign1Error {
  malformed_cbor,
  wrong_tag,
  wrong_shape,
  wrong_protected_header,
  unprotected_header_present,
  wrong_signature_length,
  payload_too_long,
};

/// Which protected header an object has. Its reader expects one; the object never chooses.
enum class Sign1Profile {
  plain,         ///< {1: -8, 4: kid}
  status_token,  ///< {1: -8, 4: kid, 16: "application/statuslist+cwt"}
};

/// The parts of a COSE_Sign1. Views into the bytes that were parsed.
struct Sign1 {
  Kid kid;
  ByteView payload;  ///< at least one byte
  Signature signature{};
};

/// Strict: any spelling but the one that `serialize_sign1` writes is refused, and a payload longer
/// than the format at hand allows.
[[nodiscard]] Result<Sign1, Sign1Error> parse_sign1(ByteView bytes, std::size_t max_payload,
                                                    Sign1Profile profile = Sign1Profile::plain);

/// The bytes that are signed (RFC 9052, 4.4): context "Signature1", no external data.
[[nodiscard]] Bytes sig_structure(const Kid& kid, ByteView payload,
                                  Sign1Profile profile = Sign1Profile::plain);

/// The same for a protected header of any content.
[[nodiscard]] Bytes sig_structure(ByteView protected_header, ByteView payload);

[[nodiscard]] Bytes serialize_sign1(const Kid& kid, ByteView payload, const Signature& signature,
                                    Sign1Profile profile = Sign1Profile::plain);

}  // namespace fedatario::cose
