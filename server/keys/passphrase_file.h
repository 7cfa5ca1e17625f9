#pragma once

#include <filesystem>

#include "crypto/base/result.h"
#include "server/keys/passphrase.h"

namespace fedatario::keys {

/// The first line of a file, without its line end. Refuses a file that anybody but its owner may
/// read or write; a systemd credential (systemd.exec(5), `LoadCredential=`) fits.
[[nodiscard]] Result<Passphrase, PassphraseError> read_passphrase_file(
    const std::filesystem::path& path);

/// The rest of a line from an open descriptor, byte by byte, so that no buffer keeps a copy. Its
/// end is a line feed, of which a carriage return before it is part, or the end of the file.
[[nodiscard]] Result<Passphrase, PassphraseError> read_passphrase_line(int descriptor);

}  // namespace fedatario::keys
