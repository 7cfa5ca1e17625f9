#pragma once

#include <memory>
#include <variant>

#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "server/keys/key_file_error.h"
#include "server/keys/key_reference.h"
#include "server/keys/passphrase.h"
#include "server/keys/token_error.h"

/// Keys by their reference, wherever they live.
namespace fedatario::keys {

using SigningKeyError = std::variant<KeyFileError, TokenError, PassphraseError>;

/// Asks for a passphrase only where the file is encrypted, and for a PIN where the reference names
/// no file that holds it. The thread rule is that of `pkcs8_signer.h` and `pkcs11_signer.h`: any
/// number of threads.
[[nodiscard]] Result<std::unique_ptr<Signer>, SigningKeyError> open_signer(
    const KeyReference& reference, const PassphraseSource& source);

enum class Protection {
  file_mode,   ///< a file for its owner alone: a service that starts by itself
  passphrase,  ///< the same, encrypted
};

/// Makes the key that the reference names, and never overwrites one. A token protects its keys by
/// itself, whatever `protection` says.
[[nodiscard]] Result<PublicKey, SigningKeyError> create_key(const KeyReference& reference,
                                                            Protection protection,
                                                            const PassphraseSource& source);

}  // namespace fedatario::keys
