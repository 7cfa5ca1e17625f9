#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "crypto/credential/credential.h"
#include "crypto/trust/trust_list.h"
#include "tests/support/pictures/temporary_folder.h"
#include "tests/support/seed_signer.h"

namespace fedatario::tests {

/// How a run of the program ended.
struct Finished {
  int status = -1;
  std::string out;
  std::string err;
  double seconds = 0;
  std::uint64_t peak_memory_bytes = 0;  ///< resident, the greatest of its processes
};

/// fedatario-verify as a process, with roots, bundle and files in a folder of its own.
class Verifier {
 public:
  /// Believes the issuer of `sample()` for what it says, and has it on the issued list.
  Verifier();

  /// Runs with the folder's evidence, at `samples::kNow`.
  [[nodiscard]] Finished check(std::vector<std::string> arguments) const;
  [[nodiscard]] Finished check_stdin(std::string_view text,
                                     std::vector<std::string> arguments = {}) const;
  [[nodiscard]] Finished check_stdin_file(const std::string& path,
                                          std::vector<std::string> arguments = {}) const;

  /// Runs with these arguments alone. `out` is empty where `output`, which must exist, takes it.
  [[nodiscard]] static Finished run(const std::vector<std::string>& arguments,
                                    const std::string& input = "/dev/null",
                                    const std::string& output = {});

  [[nodiscard]] const pictures::TemporaryFolder& folder() const { return folder_; }
  [[nodiscard]] std::string path(std::string_view name) const;

  /// A certificate of the believed issuer.
  [[nodiscard]] static const Credential& sample();
  [[nodiscard]] std::string text_of(const Credential& credential) const;
  [[nodiscard]] std::string text() const { return text_of(sample()); }
  /// The same signed by a key that nobody vouches for.
  [[nodiscard]] static std::string strangers_text();

  [[nodiscard]] const SeedSigner& issuer() const { return issuer_; }

  /// Replaces the bundle: one key, and the certificates that the issued list has.
  void write_bundle(const TrustedKey& key, Instant issued_at, const std::vector<Credential>& issued,
                    std::initializer_list<Byte> roots = {0x11, 0x12}) const;

 private:
  pictures::TemporaryFolder folder_;
  SeedSigner issuer_{Byte{1}};
};

/// A PEM block of an Ed25519 public key, by OpenSSL's base64.
[[nodiscard]] std::string pem_of(const PublicKey& key);

}  // namespace fedatario::tests
