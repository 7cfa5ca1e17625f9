#pragma once

namespace fedatario::keys {

/// Why a key's file is not used, or was not made.
enum class KeyFileError {
  missing,
  unreadable,
  open_to_others,     ///< a private key of another account, or one that others may read or write
  malformed,          ///< not one PEM block of the expected kind
  encrypted,          ///< an encrypted private key, whose passphrase nobody gave
  wrong_passphrase,   ///< or the encrypted bytes were changed, which cannot be told apart
  other_encryption,   ///< not PBES2 with scrypt and AES-256-CBC
  too_costly,         ///< its scrypt asks for more memory or time than is granted
  not_ed25519,        ///< a key of another algorithm
  unsafe_public_key,  ///< `PublicKey::from_bytes` refuses it
  exists,             ///< a key is never overwritten
  not_written,
};

}  // namespace fedatario::keys
