#pragma once

#include <filesystem>
#include <memory>

#include "crypto/base/result.h"
#include "crypto/keys/signer.h"
#include "server/keys/key_file_error.h"
#include "server/keys/passphrase.h"

/// An Ed25519 private key in a PEM file of PKCS#8 (RFC 8410), used through OpenSSL: as it stands,
/// or encrypted (PBES2 of RFC 8018, 6.2, with scrypt of RFC 7914 and AES-256-CBC, as `openssl pkcs8
/// -topk8 -scrypt` writes it). A file that anybody but its owner may read or write is refused, and
/// so is one that asks for more than 32 MiB or 1 GiB of mixing in scrypt. The signers may be used
/// from several threads; the private bytes are wiped when one goes.
namespace fedatario::keys {

/// `KeyFileError::encrypted` where a passphrase is needed.
[[nodiscard]] Result<std::unique_ptr<Signer>, KeyFileError> open_pkcs8_signer(
    const std::filesystem::path& path);

/// A file that is not encrypted opens whatever the passphrase.
[[nodiscard]] Result<std::unique_ptr<Signer>, KeyFileError> open_pkcs8_signer(
    const std::filesystem::path& path, const Passphrase& passphrase);

/// Makes a new key and writes it, with mode 0600. Never overwrites.
[[nodiscard]] Result<PublicKey, KeyFileError> create_pkcs8_key(const std::filesystem::path& path);

/// The same, encrypted.
[[nodiscard]] Result<PublicKey, KeyFileError> create_pkcs8_key(const std::filesystem::path& path,
                                                               const Passphrase& passphrase);

}  // namespace fedatario::keys
