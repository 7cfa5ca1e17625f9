#pragma once

#include <filesystem>

#include "crypto/trust/roots/root_set.h"
#include "evidence/failure.h"

/// The roots that a reader pins (docs/spec/trust-list.md, section 1): a PEM file beside the bundle,
/// never inside it.
namespace fedatario::evidence {

/// The three keys of the file.
[[nodiscard]] Outcome<RootSet> read_pinned_roots(const std::filesystem::path& path);

/// Whether a person compared the fingerprints of these very roots: the file beside, `.confirmed`,
/// holds their set's.
[[nodiscard]] Outcome<Done> check_confirmed(const std::filesystem::path& path,
                                            const RootSet& roots);

/// Remembers that a person did.
[[nodiscard]] Outcome<Done> confirm(const std::filesystem::path& path, const RootSet& roots);

}  // namespace fedatario::evidence
