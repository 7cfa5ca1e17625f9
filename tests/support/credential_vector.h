#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "crypto/trust/trust_list.h"

/// A case of tests/vectors/credential (tests/vectors/README.md), read into values.
namespace fedatario {

/// Intermediate forms, as far as the case has them.
struct VectorIntermediate {
  std::optional<std::string> digits;
  std::optional<std::string> envelope;  ///< hexadecimal, like the next ones
  std::optional<std::string> sig_structure;
  std::optional<std::string> payload;
  std::optional<std::string> codigo_virtual;
  std::optional<std::string> credential;  ///< JSON of docs/spec/credential-json.md, one line
};

struct CredentialVector {
  std::string qr_text;
  std::vector<TrustedKey> keys;       ///< that the reader believes
  Instant now;                        ///< when it asks
  std::string verdict;                ///< as `word_for` says it
  std::optional<std::string> reason;  ///< of a refusal or a doubt
  VectorIntermediate intermediate;
};

/// Throws, and so fails the test, where the file is not of that form.
[[nodiscard]] CredentialVector load_credential_vector(const std::filesystem::path& path);

}  // namespace fedatario
