#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/result.h"
#include "crypto/cose/sign.h"
#include "crypto/keys/public_key.h"
#include "crypto/keys/sha256.h"
#include "crypto/trust/evidence_error.h"

namespace fedatario {

/// The three root keys in force at a time (docs/spec/trust-list.md, section 1). What two of them
/// sign counts, so that no custodian alone can name a key, and one lost key stops nothing.
class RootSet {
 public:
  static constexpr std::size_t kKeys = 3;
  static constexpr std::size_t kThreshold = 2;

  /// Empty unless there are three different keys, of three kids.
  [[nodiscard]] static std::optional<RootSet> of(std::vector<PublicKey> keys);

  /// In rising order of their bytes.
  [[nodiscard]] const std::vector<PublicKey>& keys() const { return keys_; }

  /// Null where no key has that kid. The pointer lives as long as the set.
  [[nodiscard]] const PublicKey* find(const Kid& kid) const;

  friend bool operator==(const RootSet&, const RootSet&) = default;

 private:
  explicit RootSet(std::vector<PublicKey> keys) : keys_{std::move(keys)} {}

  std::vector<PublicKey> keys_;
};

/// Whether at least two of the set signed, every signature holds, and nobody else signed:
/// `unknown_roots`, `too_few_signatures`, `bad_signature`.
[[nodiscard]] Result<Done, EvidenceError> check_signed_by(const RootSet& roots,
                                                          const cose::SignedByMany& object);

/// For a person to compare: 20 bytes in groups of four digits, `0123-4567-...`.
[[nodiscard]] std::string fingerprint(const Digest& digest);
[[nodiscard]] std::string fingerprint(const PublicKey& root);
[[nodiscard]] std::string fingerprint(const RootSet& roots);

}  // namespace fedatario
