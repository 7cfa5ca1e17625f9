#pragma once

#include <array>

#include "crypto/keys/signer.h"

namespace fedatario {

/// An Ed25519 key made from a known seed, signing with libsodium. For tests alone: everybody knows
/// the key.
class SeedSigner final : public Signer {
 public:
  /// From a seed of one repeated byte.
  explicit SeedSigner(Byte seed);

  /// From a seed of 32 bytes.
  explicit SeedSigner(ByteView seed);

  [[nodiscard]] const PublicKey& public_key() const override { return public_key_; }
  [[nodiscard]] Result<Signature, SignerError> sign(ByteView message) const override;

 private:
  struct KeyPair {
    std::array<Byte, 32> public_key{};
    std::array<Byte, 64> secret_key{};
  };

  static KeyPair pair_of(ByteView seed);
  explicit SeedSigner(const KeyPair& pair);

  std::array<Byte, 64> secret_key_;
  PublicKey public_key_;
};

}  // namespace fedatario
