#pragma once

#include <filesystem>
#include <memory>

#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "server/keys/key_file_error.h"

namespace fedatario::keys {

/// An Ed25519 private key in a PEM file of unencrypted PKCS#8 (RFC 8410), used through OpenSSL.
/// Refuses a file that anybody but its owner may read or write. The signer may be used from several
/// threads; the private bytes are wiped when it goes.
[[nodiscard]] Result<std::unique_ptr<Signer>, KeyFileError> open_pkcs8_signer(
    const std::filesystem::path& path);

/// Makes a new key and writes it, with mode 0600. Never overwrites.
[[nodiscard]] Result<PublicKey, KeyFileError> create_pkcs8_key(const std::filesystem::path& path);

}  // namespace fedatario::keys
