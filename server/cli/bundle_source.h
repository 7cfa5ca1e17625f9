#pragma once

#include <filesystem>
#include <string>

#include "evidence/store/bundle_store.h"
#include "server/cli/failure.h"

namespace fedatario::cli {

/// Installs the bundle of a file, a published folder or an http(s) address. What was there before
/// stays unless the whole was good; a download that was cut off goes on where it stopped.
[[nodiscard]] Outcome<evidence::InstalledBundle> install_from(const std::string& source,
                                                              const std::filesystem::path& bundle,
                                                              const RootSet& pinned, Instant clock);

}  // namespace fedatario::cli
