#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "crypto/base/bytes.h"
#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/credential/credential.h"
#include "crypto/credential/envelope.h"
#include "crypto/keys/public_key.h"
#include "issuance/certificate/numbered_draft.h"
#include "issuance/certificate/seal.h"

namespace fedatario::certificate {

/// The store's own name of a person.
struct HolderId {
  std::uint32_t value = 0;

  // clang-tidy 14 misreads a defaulted <=>.
  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const HolderId&, const HolderId&) = default;
};

/// What a person has at most one standing certificate of. The nivel says the modalidad.
struct Claim {
  HolderId holder;
  DocumentKind kind = DocumentKind::coe;
  Nivel nivel = Nivel::f0;

  // NOLINTNEXTLINE(modernize-use-nullptr)
  friend auto operator<=>(const Claim&, const Claim&) = default;
};

struct Standing {
  std::optional<Envelope> certificate;  ///< not replaced by a newer one
  bool being_issued = false;            ///< an intent is open
};

/// Bytes that are about to be signed by the key `kid`.
struct Intent {
  Claim claim;
  Serial serial;
  Kid kid;
  Bytes payload;
};

/// A certificate that the public verifier accepted.
struct Issued {
  Claim claim;
  Sealed sealed;
};

enum class StoreError {
  unavailable,  ///< the database does not answer
  busy,         ///< another program kept it locked for too long
  no_space,     ///< disk full, quota or file size limit reached
  conflict,     ///< a rule of the stored data forbids it: a number given twice, an open intent
  exhausted,    ///< no numbers are left
  damaged,      ///< what was read cannot have been written by this program
};

/// What issuing has to remember. Each call is one durable step for a whole batch: on disk when it
/// returns a value, without a trace when it returns an error.
class Store {
 public:
  virtual ~Store() = default;

  /// In the order of the claims.
  [[nodiscard]] virtual Result<std::vector<Standing>, StoreError> standing(
      std::span<const Claim> claims) = 0;

  /// Fresh serials in rising order. Those that are never used leave a gap.
  [[nodiscard]] virtual Result<std::vector<Serial>, StoreError> reserve(std::size_t count) = 0;

  [[nodiscard]] virtual Result<Done, StoreError> record_intents(std::span<const Intent> intents,
                                                                Instant now) = 0;

  /// Closes the intents, stores the certificates, marks those that they replace and writes an audit
  /// row for each, in one transaction.
  [[nodiscard]] virtual Result<Done, StoreError> commit(std::span<const Issued> issued,
                                                        Instant now) = 0;

  /// Closes an intent that can never become a certificate, with an audit row.
  [[nodiscard]] virtual Result<Done, StoreError> abandon(Serial serial, Instant now) = 0;

  /// The open intents with numbers above `after`, the lowest first, at most `limit` of them.
  [[nodiscard]] virtual Result<std::vector<Intent>, StoreError> open_intents(std::uint32_t after,
                                                                             std::size_t limit) = 0;

 protected:
  Store() = default;
  Store(const Store&) = default;
  Store(Store&&) = default;
  Store& operator=(const Store&) = default;
  Store& operator=(Store&&) = default;
};

}  // namespace fedatario::certificate
