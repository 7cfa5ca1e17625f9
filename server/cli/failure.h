#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "crypto/base/result.h"
#include "evidence/failure.h"
#include "files/file.h"
#include "issuance/certificate/issue.h"
#include "issuance/certificate/store.h"
#include "issuance/layout/layout_error.h"
#include "issuance/render/pdf_writer.h"
#include "server/cli/exit_code.h"
#include "server/keys/key_file_error.h"
#include "server/keys/key_reference.h"
#include "server/keys/open_signer.h"
#include "server/store/database.h"

/// The program's sentences about what went wrong: what, where, what to do.
namespace fedatario::cli {

/// Ends a command.
struct Failure {
  Exit exit = Exit::io;
  std::string message;  ///< one sentence or two, without the program's name
};

template <class T>
using Outcome = Result<T, Failure>;

[[nodiscard]] Failure failure_of(certificate::StoreError error);
[[nodiscard]] Failure failure_of(store::OpenError error, const std::filesystem::path& path);
[[nodiscard]] Failure failure_of(keys::KeyFileError error, const std::filesystem::path& path);
[[nodiscard]] Failure failure_of(keys::KeyReferenceError error);
[[nodiscard]] Failure failure_of(const keys::SigningKeyError& error,
                                 const keys::KeyReference& reference);
[[nodiscard]] Failure failure_of(files::FileError error, const std::filesystem::path& path);
[[nodiscard]] Failure failure_of(const evidence::Failure& failure);

/// Why one certificate was not issued, or not printed.
[[nodiscard]] std::string reason_of(const certificate::IssueFailure& failure);
[[nodiscard]] std::string reason_of(layout::LayoutError error);
[[nodiscard]] std::string reason_of(render::RenderError error);

}  // namespace fedatario::cli
