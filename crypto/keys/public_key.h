#pragma once

#include <array>
#include <compare>
#include <string>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"

namespace fedatario {

/// Ed25519 signature, R || S (RFC 8032, 5.1.6).
using Signature = std::array<Byte, 64>;

/// Names a key: the first 4 bytes of SHA-256("fedatario kid v1" || key). A hint for finding the
/// key, never a proof (docs/spec/credential.md, section 3).
struct Kid {
  std::array<Byte, 4> bytes{};

  // clang-tidy 14 misreads a defaulted <=>.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const Kid&, const Kid&) = default;
};

[[nodiscard]] std::string to_hex(const Kid& kid);

enum class KeyError {
  wrong_length,   ///< not 32 bytes
  non_canonical,  ///< y coordinate of p or more: a second spelling of a point
  small_order,    ///< one of the eight points whose signatures prove nothing
  not_on_curve,
};

/// An Ed25519 verification key that is safe to trust with a signature. `from_bytes` is the way
/// in. Safe to use from several threads.
class PublicKey {
 public:
  static constexpr std::size_t kSize = 32;

  /// Refuses small-order and non-canonical encodings (docs/spec/credential.md, section 9), of which
  /// OpenSSL 3.0 accepts many.
  [[nodiscard]] static Result<PublicKey, KeyError> from_bytes(ByteView bytes);

  /// The same but for the curve's equation, which `verifies` tests each time: for a signed list of
  /// tens of thousands of keys, whose signer tested it (docs/spec/trust-list.md, section 4).
  [[nodiscard]] static Result<PublicKey, KeyError> from_signed_list(ByteView bytes);

  [[nodiscard]] ByteView bytes() const { return bytes_; }
  [[nodiscard]] Kid kid() const;

  /// Whether the signature holds, by libsodium: S < L, canonical R, no small-order R, no cofactor.
  [[nodiscard]] bool verifies(ByteView message, const Signature& signature) const;

  friend auto operator<=>(const PublicKey&, const PublicKey&) = default;

 private:
  explicit PublicKey(const std::array<Byte, kSize>& bytes) : bytes_{bytes} {}

  std::array<Byte, kSize> bytes_;
};

}  // namespace fedatario
