#include "server/cli/signing_key.h"

#include "server/cli/passphrase_prompt.h"
#include "server/keys/passphrase_file.h"

namespace fedatario::cli {
namespace {

keys::PassphraseSource source_of(const KeyChoice& choice) {
  if (choice.passphrase_file.empty()) return ask_passphrase;
  return [file = choice.passphrase_file](const keys::PassphraseRequest&) {
    return keys::read_passphrase_file(file);
  };
}

}  // namespace

Outcome<keys::KeyReference> reference_of(const KeyChoice& choice,
                                         const std::filesystem::path& otherwise) {
  if (choice.key.empty()) return otherwise;
  return keys::parse_key_reference(choice.key).map_error([](keys::KeyReferenceError error) {
    return failure_of(error);
  });
}

Outcome<std::unique_ptr<Signer>> open_key(const KeyChoice& choice,
                                          const std::filesystem::path& otherwise) {
  const auto reference = reference_of(choice, otherwise);
  if (!reference) return fail(reference.error());
  return keys::open_signer(*reference, source_of(choice))
      .map_error([&](const keys::SigningKeyError& error) { return failure_of(error, *reference); });
}

Outcome<PublicKey> create_key(const keys::KeyReference& reference, keys::Protection protection,
                              const KeyChoice& choice) {
  return keys::create_key(reference, protection, source_of(choice))
      .map_error([&](const keys::SigningKeyError& error) { return failure_of(error, reference); });
}

}  // namespace fedatario::cli
