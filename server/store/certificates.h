#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/credential/envelope.h"
#include "issuance/certificate/store.h"
#include "server/store/database.h"

namespace fedatario::store {

using certificate::StoreError;

/// A certificate as it was committed: signed bytes and what happened to them since.
struct StoredCertificate {
  std::uint32_t number = 0;
  certificate::Claim claim;
  Envelope envelope;
  Instant committed_at;
  std::optional<std::uint32_t> replaced_by;  ///< number of the newer one
};

[[nodiscard]] Result<std::optional<StoredCertificate>, StoreError> find_certificate(
    Database& database, std::uint32_t number);
[[nodiscard]] Result<std::optional<StoredCertificate>, StoreError> find_certificate(
    Database& database, const CodigoVirtual& codigo);

/// Every certificate, by number.
[[nodiscard]] Result<std::vector<StoredCertificate>, StoreError> all_certificates(
    Database& database);

/// `00012345`, as on the paper and in the audit.
[[nodiscard]] std::string printed_number(std::uint32_t number);

/// Reads an envelope as the database keeps it.
[[nodiscard]] Result<Envelope, StoreError> envelope_of(std::string_view base64url);

}  // namespace fedatario::store
