#include "server/keys/open_signer.h"

#include "crypto/base/match.h"
#include "server/keys/passphrase_file.h"
#include "server/keys/pkcs11_signer.h"
#include "server/keys/pkcs8_signer.h"

namespace fedatario::keys {
namespace {

namespace fs = std::filesystem;

using OpenedSigner = Result<std::unique_ptr<Signer>, SigningKeyError>;
using CreatedKey = Result<PublicKey, SigningKeyError>;

constexpr auto kWiden = [](auto error) { return SigningKeyError{error}; };

OpenedSigner open_file(const fs::path& path, const PassphraseSource& source) {
  auto plain = open_pkcs8_signer(path);
  if (plain || plain.error() != KeyFileError::encrypted) return std::move(plain).map_error(kWiden);
  const auto passphrase = source({PassphrasePurpose::open_file, path.string()});
  if (!passphrase) return fail(SigningKeyError{passphrase.error()});
  return open_pkcs8_signer(path, *passphrase).map_error(kWiden);
}

CreatedKey create_file(const fs::path& path, Protection protection,
                       const PassphraseSource& source) {
  if (protection == Protection::file_mode) return create_pkcs8_key(path).map_error(kWiden);
  const auto passphrase = source({PassphrasePurpose::protect_file, path.string()});
  if (!passphrase) return fail(SigningKeyError{passphrase.error()});
  return create_pkcs8_key(path, *passphrase).map_error(kWiden);
}

Result<Passphrase, PassphraseError> pin_of(const TokenKey& key, const PassphraseSource& source) {
  if (!key.pin.empty()) return read_passphrase_file(key.pin);
  return source({PassphrasePurpose::token_pin, key.token});
}

}  // namespace

OpenedSigner open_signer(const KeyReference& reference, const PassphraseSource& source) {
  return std::visit(Match{
                        [&](const fs::path& path) { return open_file(path, source); },
                        [&](const TokenKey& key) -> OpenedSigner {
                          const auto pin = pin_of(key, source);
                          if (!pin) return fail(SigningKeyError{pin.error()});
                          return open_pkcs11_signer(key, *pin).map_error(kWiden);
                        },
                    },
                    reference);
}

CreatedKey create_key(const KeyReference& reference, Protection protection,
                      const PassphraseSource& source) {
  return std::visit(Match{
                        [&](const fs::path& path) { return create_file(path, protection, source); },
                        [&](const TokenKey& key) -> CreatedKey {
                          const auto pin = pin_of(key, source);
                          if (!pin) return fail(SigningKeyError{pin.error()});
                          return create_pkcs11_key(key, *pin).map_error(kWiden);
                        },
                    },
                    reference);
}

}  // namespace fedatario::keys
