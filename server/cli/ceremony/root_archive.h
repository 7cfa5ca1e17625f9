#pragma once

#include <vector>

#include "crypto/trust/bundle/publish.h"
#include "server/cli/ceremony/request_document.h"
#include "server/cli/failure.h"
#include "server/store/publishing.h"

/// What the custodians signed, as the publishing server keeps it.
namespace fedatario::cli {

/// The rotations in force, and the newest trust list.
struct RootArchive {
  std::vector<Bytes> rotations;     ///< signed, in their order
  std::uint32_t last_sequence = 0;  ///< 0 without rotations
  std::uint32_t last_trust = 0;     ///< version of the newest trust list; 0 without one
  std::optional<SignedTrustList> trust;
};

[[nodiscard]] Outcome<RootArchive> load_archive(store::Database& database);

/// Keeps a completed document once a verifier of the pinned roots would follow it.
[[nodiscard]] Outcome<store::RootDocument> accept_document(store::Database& database,
                                                           const std::string& text,
                                                           const RootSet& pinned, Instant now,
                                                           const std::string& actor);

[[nodiscard]] Failure failure_of(DocumentError error, const std::filesystem::path& path);

}  // namespace fedatario::cli
