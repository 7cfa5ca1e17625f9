#pragma once

#include <string>
#include <string_view>

#include "crypto/base/result.h"
#include "crypto/keys/public_key.h"
#include "server/keys/key_file_error.h"

namespace fedatario::keys {

/// SubjectPublicKeyInfo (RFC 8410) in PEM. The key passes `PublicKey::from_bytes`.
[[nodiscard]] Result<PublicKey, KeyFileError> read_public_key_pem(std::string_view pem);

[[nodiscard]] std::string write_public_key_pem(const PublicKey& key);

}  // namespace fedatario::keys
