#include "server/cli/bundle_source.h"

#include <system_error>
#include <utility>

#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/limits.h"
#include "evidence/sources/file_parts.h"
#include "evidence/sources/folder_parts.h"
#include "evidence/sources/http_parts.h"
#include "evidence/sources/staged_parts.h"
#include "files/file.h"

namespace fedatario::cli {
namespace {

using evidence::BundleStore;
using evidence::InstalledBundle;

struct Target {
  BundleStore store;
  const RootSet& pinned;
  Instant clock;
};

evidence::Outcome<InstalledBundle> install_file(const std::string& path, const Target& target) {
  const auto file = files::read_file(path, limits::kMaxBundleFile);
  if (!file) return fail(evidence::Failure{path, file.error()});
  const auto split = split_bundle_file(*file);
  if (!split) return fail(evidence::Failure{path, split.error()});
  evidence::FileParts parts{*split};
  return target.store.install(split->manifest, parts, target.pinned, target.clock);
}

evidence::Outcome<InstalledBundle> install_folder(const std::string& path, const Target& target) {
  const auto manifest = evidence::read_folder_manifest(path);
  if (!manifest) return fail(manifest.error());
  evidence::FolderParts parts{path};
  return target.store.install(*manifest, parts, target.pinned, target.clock);
}

evidence::Outcome<InstalledBundle> install_address(const std::string& address,
                                                   const Target& target) {
  auto server = evidence::HttpParts::at(address);
  if (!server) return fail(server.error());
  const auto manifest = server->manifest({});
  if (!manifest) return fail(manifest.error());
  auto staging = target.store.path();
  evidence::StagedParts parts{staging.concat(".partial"), *server};
  auto installed = target.store.install((*manifest)->bytes, parts, target.pinned, target.clock);
  if (installed) {
    parts.remove_folder();
  } else if (server->last_fault()) {
    return fail(evidence::Failure{address, *server->last_fault()});
  }
  return installed;
}

evidence::Outcome<InstalledBundle> install(const std::string& source, const Target& target) {
  if (source.starts_with("http://") || source.starts_with("https://")) {
    return install_address(source, target);
  }
  std::error_code error;
  if (std::filesystem::is_directory(source, error)) return install_folder(source, target);
  return install_file(source, target);
}

}  // namespace

Outcome<InstalledBundle> install_from(const std::string& source,
                                      const std::filesystem::path& bundle, const RootSet& pinned,
                                      Instant clock) {
  std::error_code error;
  if (bundle.has_parent_path()) std::filesystem::create_directories(bundle.parent_path(), error);
  return install(source, {BundleStore{bundle}, pinned, clock})
      .map_error([](const evidence::Failure& failure) { return failure_of(failure); });
}

}  // namespace fedatario::cli
