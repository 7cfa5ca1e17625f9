#pragma once

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"

namespace fedatario {

enum class SignerError {
  unavailable,  ///< the key's file or device does not answer
  failed,       ///< it answered without a signature
};

/// Where a private key lives: a file, a token. Deterministic (RFC 8032), so signing the same bytes
/// again gives the same signature. An implementation says for itself from how many threads it may
/// be used.
class Signer {
 public:
  virtual ~Signer() = default;

  [[nodiscard]] virtual const PublicKey& public_key() const = 0;
  [[nodiscard]] virtual Result<Signature, SignerError> sign(ByteView message) const = 0;

 protected:
  Signer() = default;
  Signer(const Signer&) = default;
  Signer(Signer&&) = default;
  Signer& operator=(const Signer&) = default;
  Signer& operator=(Signer&&) = default;
};

}  // namespace fedatario
