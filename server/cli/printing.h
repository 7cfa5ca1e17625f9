#pragma once

#include <filesystem>
#include <string>

#include "issuance/certificate/seal.h"
#include "server/cli/failure.h"

namespace fedatario::cli {

/// The PDF of an issued certificate, laid out from its signed bytes: equal bytes each time.
[[nodiscard]] Outcome<Bytes> print_certificate(const certificate::Sealed& sealed,
                                               const std::string& host);

/// Writes it as `00012345.pdf` (a file name without personal data), whole or not at all.
[[nodiscard]] Outcome<std::filesystem::path> print_to_folder(const certificate::Sealed& sealed,
                                                             const std::string& host,
                                                             const std::filesystem::path& folder);

}  // namespace fedatario::cli
