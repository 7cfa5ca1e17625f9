#pragma once

#include <cstddef>
#include <filesystem>

#include "crypto/trust/bundle/bundle.h"
#include "crypto/trust/roots/root_set.h"
#include "server/cli/environment.h"
#include "server/cli/signing_key.h"

namespace fedatario::cli {

/// How long an edition serves.
struct EditionTerms {
  int days = 30;        ///< until it expires
  int next_hours = 24;  ///< until the next one is due
};

struct PublishingPlace {
  std::filesystem::path folder;
  EditionTerms terms;
};

struct PublishedFolder {
  Bundle bundle;
  std::size_t parts = 0;
  std::size_t new_parts = 0;  ///< that a reader of the edition before has to fetch
  std::size_t new_bytes = 0;
};

/// Draws an edition from the database, signs it and writes the folder: parts first, the manifest
/// last. Killed in between, the folder still holds the edition before, whole. Nobody issues while
/// the database is read.
[[nodiscard]] Outcome<PublishedFolder> publish_edition(const Environment& environment,
                                                       const KeyChoice& key, const RootSet& pinned,
                                                       const PublishingPlace& place);

}  // namespace fedatario::cli
