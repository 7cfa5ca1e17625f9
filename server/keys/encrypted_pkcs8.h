#pragma once

#include <cstdint>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "server/keys/key_file_error.h"
#include "server/keys/openssl_handles.h"
#include "server/keys/passphrase.h"

/// Private keys under a passphrase: PKCS#8 with PBES2 (RFC 8018, 6.2), scrypt (RFC 7914) and
/// AES-256-CBC. For this folder's sources only.
namespace fedatario::keys {

/// What guessing one passphrase costs.
struct ScryptCost {
  std::uint64_t n;
  std::uint64_t r;
  std::uint64_t p;
};

/// What new keys get: 16 MiB and 80 MiB of mixing, about 0.2 s. OpenSSL reads no file that wants
/// more than 32 MiB, overhead included, so N = 2^15 with r = 8 would already be unreadable to
/// `openssl pkcs8`; five lanes make up for it in time (OWASP's password storage cheat sheet counts
/// 2^14, 8, 5 among the equals of 2^17, 8, 1).
inline constexpr ScryptCost kNewKeyCost{.n = 1U << 14U, .r = 8, .p = 5};

/// Most that a file may ask for: OpenSSL's own limit of memory, and some 3 s of mixing.
inline constexpr std::uint64_t kMaxScryptMemory = std::uint64_t{32} << 20U;
inline constexpr std::uint64_t kMaxScryptMixing = std::uint64_t{1} << 30U;

/// scrypt fills and mixes p times 128 * N * r bytes (RFC 7914, 6).
[[nodiscard]] constexpr bool is_affordable(const ScryptCost& cost) {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 20U;  // of each, so that nothing overflows
  if (cost.n > kMost || cost.r > kMost || cost.p > kMost) return false;
  const std::uint64_t blocks = cost.n * cost.r;
  return blocks <= kMaxScryptMemory / 128 && blocks * cost.p <= kMaxScryptMixing / 128;
}
static_assert(is_affordable(kNewKeyCost));

[[nodiscard]] Result<EncryptedPkcs8, KeyFileError> encrypt_key(const EVP_PKEY& key,
                                                               const Passphrase& passphrase);

/// Looks at the cost before it pays any.
[[nodiscard]] Result<Pkcs8Info, KeyFileError> decrypt_key(ByteView der,
                                                          const Passphrase& passphrase);

/// Whether `decrypt_key` would get as far as needing the passphrase.
[[nodiscard]] Result<Done, KeyFileError> check_encryption(ByteView der);

}  // namespace fedatario::keys
