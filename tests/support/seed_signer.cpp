#include "tests/support/seed_signer.h"

#include <stdexcept>

#include <sodium.h>

namespace fedatario {

SeedSigner::KeyPair SeedSigner::pair_of(ByteView seed) {
  if (seed.size() != crypto_sign_ed25519_SEEDBYTES) throw std::invalid_argument{"seed length"};
  KeyPair pair;
  crypto_sign_ed25519_seed_keypair(pair.public_key.data(), pair.secret_key.data(), seed.data());
  return pair;
}

SeedSigner::SeedSigner(Byte seed)
    : SeedSigner{pair_of(Bytes(crypto_sign_ed25519_SEEDBYTES, seed))} {}

SeedSigner::SeedSigner(ByteView seed) : SeedSigner{pair_of(seed)} {}

SeedSigner::SeedSigner(const KeyPair& pair)
    : secret_key_{pair.secret_key}, public_key_{PublicKey::from_bytes(pair.public_key).value()} {}

Result<Signature, SignerError> SeedSigner::sign(ByteView message) const {
  Signature signature;
  crypto_sign_ed25519_detached(signature.data(), nullptr, message.data(), message.size(),
                               secret_key_.data());
  return signature;
}

}  // namespace fedatario
