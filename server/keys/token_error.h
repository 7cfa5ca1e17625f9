#pragma once

namespace fedatario::keys {

/// Why a key on a PKCS#11 token is not used, or was not made. Every CK_RV is one of these.
enum class TokenError {
  module_missing,   ///< no shared library there
  module_broken,    ///< no PKCS#11 module, or it does not start
  token_missing,    ///< no token of that label and serial number is plugged in
  token_ambiguous,  ///< several
  pin_wrong,
  pin_locked,     ///< too many wrong ones, expired, or never set: its administrator must act
  key_missing,    ///< no private key of that label and id, or its public part is not there
  key_ambiguous,  ///< several
  exists,         ///< a key is never overwritten, nor given the name of another
  not_ed25519,
  unsafe_public_key,  ///< `PublicKey::from_bytes` refuses it
  unsupported,        ///< the token makes or uses no Ed25519 keys
  write_protected,
  device_gone,  ///< pulled out, or it no longer answers
  failed,       ///< any other answer
};

}  // namespace fedatario::keys
