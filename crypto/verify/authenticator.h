#pragma once

#include "crypto/base/result.h"
#include "crypto/credential/envelope.h"
#include "crypto/trust/trust_list.h"
#include "crypto/verify/verdict.h"

namespace fedatario {

/// The one place that opens an envelope. Holds a reference to the list: never outlives it.
class Authenticator {
 public:
  explicit Authenticator(const TrustList& trust) : trust_{trust} {}

  /// The envelope's credential, once a trusted key vouches for it. The scope is not looked at.
  [[nodiscard]] Result<Attested, RefusalReason> authenticate(const Envelope& envelope) const;

 private:
  const TrustList& trust_;
};

}  // namespace fedatario
