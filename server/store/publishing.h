#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "crypto/base/instant.h"
#include "crypto/base/result.h"
#include "crypto/trust/keyring/publisher.h"
#include "crypto/trust/lists/certificate_list.h"
#include "issuance/certificate/store.h"
#include "server/store/database.h"

/// What publishing evidence has to remember, and what it says.
namespace fedatario::store {

using certificate::StoreError;

/// Also writes the audit row. A key that is there already is a conflict.
[[nodiscard]] Result<Done, StoreError> save_publisher(Database& database,
                                                      const Publisher& publisher, Instant at,
                                                      const std::string& actor);

/// The next trust list will not name it. Also writes the audit row. `conflict` where there is none.
[[nodiscard]] Result<Done, StoreError> remove_publisher(Database& database, const Kid& kid,
                                                        Instant at, const std::string& actor);

/// By rising kid.
[[nodiscard]] Result<Publishers, StoreError> load_publishers(Database& database);

/// What custodians sign. Values are the database's.
enum class RootDocumentKind : std::uint8_t { trust_list = 0, rotation = 1 };

/// As the custodians returned it, with the version of the list or the sequence of the rotation.
struct RootDocument {
  RootDocumentKind kind = RootDocumentKind::trust_list;
  std::uint32_t version = 0;
  std::string text;
};

/// Keeps a document, with an audit row. `conflict` where one of its kind and version is there.
[[nodiscard]] Result<Done, StoreError> save_root_document(Database& database,
                                                          const RootDocument& document, Instant at,
                                                          const std::string& actor);

/// By version, the lowest first.
[[nodiscard]] Result<std::vector<RootDocument>, StoreError> load_root_documents(
    Database& database, RootDocumentKind kind);

/// One edition of the evidence.
struct PublishedEdition {
  std::uint32_t version = 0;
  Instant issued_at;
  Instant complete_through;  ///< every certificate issued until then is in its list
};

/// The last one, if any. Nobody may issue at or before its `complete_through`: verifiers would call
/// the certificate forged.
[[nodiscard]] Result<std::optional<PublishedEdition>, StoreError> last_edition(Database& database);

/// What an edition is made of, as of one instant.
struct EditionContent {
  PublishedEdition edition;
  CertificateList list;
};

/// Draws the next version and takes the list with every committed certificate and status, in one
/// transaction: the version is spent even if nothing comes of it, so that no two bundles share one.
/// `complete_through` lies before the oldest open intent. Promise of the caller: nobody issues
/// meanwhile. `conflict` where `now` is not after the last edition.
[[nodiscard]] Result<EditionContent, StoreError> draw_edition(Database& database, Instant now);

/// Annulled or suspended, since when and why; in place of what was known before, with an audit row.
/// Valid: lifts a suspension. `conflict` where there is no such certificate or it is annulled
/// already.
struct StatusChange {
  std::uint32_t number = 0;
  Status status = Status::annulled;
  Instant since;
  ReasonClass reason = ReasonClass::other;
};
[[nodiscard]] Result<Done, StoreError> change_status(Database& database, const StatusChange& change,
                                                     const std::string& actor);

}  // namespace fedatario::store
