#pragma once

#include <optional>
#include <string>

#include "crypto/trust/bundle/bundle.h"
#include "tests/support/office/office_folder.h"

namespace fedatario::test {

/// The people beside an office who make its evidence: three custodians of root keys and a
/// publisher, each step by the real program. Files stand in the office's folder.
class Custodians {
 public:
  /// Makes a publisher's key and roots `root1` to `root3` with `roots.pem`.
  explicit Custodians(const OfficeFolder& office);

  /// Asks for a new trust list: `request.txt`.
  [[nodiscard]] ProgramResult request(const std::string& at = kIssueInstant) const;

  /// What a document of the folder shows as the fingerprint of what is to be signed.
  [[nodiscard]] std::string shown_fingerprint(const std::string& document) const;

  /// A new trust list: asked for, signed by two custodians, accepted.
  [[nodiscard]] bool sign_trust_list(const std::string& at = kIssueInstant) const;

  /// An edition in the folder `published`.
  [[nodiscard]] bool publish(const std::string& at = "2026-03-02T16:00:00Z") const;

  /// What a verifier of `roots.pem` reads in that folder.
  [[nodiscard]] std::optional<Bundle> exported() const;

  /// Three new roots `PREFIX1.pem` to `PREFIX3.pem`, and their public parts in `PREFIXs.pem`.
  void make_roots(const std::string& prefix) const;

  /// Signs a document of the folder with a root, having looked at its fingerprint.
  [[nodiscard]] ProgramResult sign(const std::string& document, const std::string& root,
                                   const std::string& out,
                                   const std::string& roots = "roots.pem") const;

 private:
  const OfficeFolder& office_;
};

}  // namespace fedatario::test
