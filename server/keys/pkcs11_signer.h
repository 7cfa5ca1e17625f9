#pragma once

#include <memory>

#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "server/keys/key_reference.h"
#include "server/keys/passphrase.h"
#include "server/keys/token_error.h"

/// An Ed25519 private key that never leaves a token, used through the module's own C interface
/// (PKCS#11 2.40, with CKM_EDDSA of 3.0). A signer may be used from several threads, which take
/// turns: it has one session. A process that is logged in already, through another signer of the
/// same token, is not asked for its PIN again by the token. A token pulled out ends the signer:
/// `SignerError::unavailable` from then on.
namespace fedatario::keys {

[[nodiscard]] Result<std::unique_ptr<Signer>, TokenError> open_pkcs11_signer(const TokenKey& key,
                                                                             const Passphrase& pin);

/// Makes a key on the token: sensitive, not extractable. Without an id it gets its label's bytes as
/// id. `TokenError::exists` where a key of that label or that id is there.
[[nodiscard]] Result<PublicKey, TokenError> create_pkcs11_key(const TokenKey& key,
                                                              const Passphrase& pin);

}  // namespace fedatario::keys
