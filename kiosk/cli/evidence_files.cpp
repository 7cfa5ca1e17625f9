#include "kiosk/cli/evidence_files.h"

#include <cerrno>

#include <unistd.h>

namespace fedatario::cli {
namespace {

using scanner::InputFile;
using Unreadable = EvidenceFailure::Unreadable;

Result<Bytes, EvidenceFailure> read_file(const std::string& path, std::size_t max_bytes) {
  const auto file = InputFile::open(path);
  if (!file) return fail(EvidenceFailure{path, file.error()});
  if (file->size() > max_bytes) return fail(EvidenceFailure{path, Unreadable::too_large});

  Bytes bytes(static_cast<std::size_t>(file->size()));
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t count = ::read(file->descriptor(), &bytes[filled], bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return fail(EvidenceFailure{path, Unreadable::read_failed});
    filled += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace

Result<TrustList, EvidenceFailure> read_evidence(const std::string& roots_path,
                                                 const std::string& bundle_path) {
  const auto pem = read_file(roots_path, kMaxRootKeysText);
  if (!pem) return fail(pem.error());
  const auto roots = root_keys_from_pem(as_text(*pem));
  if (!roots) return fail(EvidenceFailure{roots_path, roots.error()});

  const auto bundle = read_file(bundle_path, kMaxTrustListBytes);
  if (!bundle) return fail(bundle.error());
  auto trust = read_trust_list(*bundle, *roots);
  if (!trust) return fail(EvidenceFailure{bundle_path, trust.error()});
  return std::move(*trust);
}

}  // namespace fedatario::cli
