#pragma once

#include "server/keys/passphrase.h"

namespace fedatario::cli {

/// Asks at the terminal of standard input, without showing what is typed; twice for a new
/// passphrase. A signal that ends or stops the program meanwhile leaves the terminal as it was.
/// `PassphraseError::nobody_to_ask` where standard input is no terminal.
[[nodiscard]] Result<keys::Passphrase, keys::PassphraseError> ask_passphrase(
    const keys::PassphraseRequest& request);

}  // namespace fedatario::cli
