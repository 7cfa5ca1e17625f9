#pragma once

#include "server/cli/commands/commands.h"
#include "server/cli/signing_key.h"

namespace fedatario::cli {

/// `--key` and `--passphrase-file` of a command that signs with the issuing key, or the variables
/// FEDATARIO_KEY and FEDATARIO_PASSPHRASE_FILE in their place. The choice outlives the parsing.
void add_issuing_key(CLI::App& command, KeyChoice& choice);

/// `--passphrase-file` alone.
CLI::Option* add_passphrase_file(CLI::App& command, KeyChoice& choice);

}  // namespace fedatario::cli
