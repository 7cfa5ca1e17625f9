#pragma once

namespace fedatario::keys {

/// Why a key's file is not used, or was not made.
enum class KeyFileError {
  missing,
  unreadable,
  open_to_others,     ///< a private key of another account, or one that others may read or write
  malformed,          ///< not one PEM block of the expected kind
  encrypted,          ///< an encrypted private key, whose passphrase nobody gave
  not_ed25519,        ///< a key of another algorithm
  unsafe_public_key,  ///< `PublicKey::from_bytes` refuses it
  exists,             ///< a key is never overwritten
  not_written,
};

}  // namespace fedatario::keys
