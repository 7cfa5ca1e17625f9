#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"

namespace fedatario {

enum class RootKeysError {
  too_long,
  malformed,    ///< not PEM blocks `PUBLIC KEY` in the one spelling below
  not_ed25519,  ///< a key of another algorithm
  unsafe_key,   ///< did not pass `PublicKey::from_bytes`
  duplicate,
  too_many,
  none,
};

/// Most root keys of one file: three are in force at a time, and a ceremony replaces them one by
/// one.
inline constexpr std::size_t kMaxRootKeys = 16;

/// Longest file: 16 blocks of 113 characters, with carriage returns and empty lines to spare.
inline constexpr std::size_t kMaxRootKeysText = 4'096;

/// Reads the root keys that `--roots` names: one PEM block after another (RFC 7468), each the
/// SubjectPublicKeyInfo of an Ed25519 key (RFC 8410, 4) with its base64 in one line, as
/// `openssl pkey -pubout` writes it. Lines end with or without a carriage return; only empty lines
/// may stand between blocks. Keys keep the file's order.
[[nodiscard]] Result<std::vector<PublicKey>, RootKeysError> root_keys_from_pem(
    std::string_view text);

}  // namespace fedatario
