#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "crypto/keys/signer.h"
#include "server/cli/failure.h"
#include "server/keys/open_signer.h"

namespace fedatario::cli {

/// A private key as the command line names it.
struct KeyChoice {
  std::string key;                        ///< a path or a PKCS#11 URI; empty: the command's own
  std::filesystem::path passphrase_file;  ///< of its passphrase or PIN; empty: asked if needed
};

/// Name of the publishing key's file beside the database.
inline constexpr std::string_view kPublisherKeyFile = "publisher.pem";

/// The key that was named, or else the file `otherwise`.
[[nodiscard]] Outcome<keys::KeyReference> reference_of(const KeyChoice& choice,
                                                       const std::filesystem::path& otherwise);

/// The same, opened.
[[nodiscard]] Outcome<std::unique_ptr<Signer>> open_key(const KeyChoice& choice,
                                                        const std::filesystem::path& otherwise);

/// A new key at the reference of the choice.
[[nodiscard]] Outcome<PublicKey> create_key(const keys::KeyReference& reference,
                                            keys::Protection protection, const KeyChoice& choice);

}  // namespace fedatario::cli
