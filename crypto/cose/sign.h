#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"

/// COSE_Sign (RFC 9052, 4.1) in the one shape that roots use (docs/spec/bundle.md, section 2):
/// several signatures over one payload, each naming its key.
namespace fedatario::cose {

struct SignerSignature {
  Kid kid;
  Signature signature{};

  friend bool operator==(const SignerSignature&, const SignerSignature&) = default;
};

/// The parts of a COSE_Sign.
struct SignedByMany {
  ByteView payload;                         ///< a view into the bytes that were parsed; not empty
  std::vector<SignerSignature> signatures;  ///< by rising kid, no two of one kid
};

enum class SignError { malformed };

/// Two sets of three roots, at a rotation between sets that share no key.
inline constexpr std::size_t kMaxSigners = 6;

/// Strict: any spelling but the one that `serialize_sign` writes is refused. There may be no
/// signature yet.
[[nodiscard]] Result<SignedByMany, SignError> parse_sign(ByteView bytes);

/// The bytes that one signer signs (RFC 9052, 4.4): context "Signature", empty body header, the
/// signer's own header, no external data.
[[nodiscard]] Bytes signer_structure(const Kid& kid, ByteView payload);

/// Promise of the caller: signatures by rising kid.
[[nodiscard]] Bytes serialize_sign(ByteView payload, std::span<const SignerSignature> signatures);

}  // namespace fedatario::cose
