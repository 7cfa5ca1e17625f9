#include "evidence/sources/folder_parts.h"

#include <system_error>
#include <utility>

#include "crypto/trust/limits.h"

namespace fedatario::evidence {
namespace {

std::filesystem::path path_of(const std::filesystem::path& folder, const PartName& name) {
  return folder / kPartsFolder / to_hex(ByteView{name});
}

/// A file that has the name but not the content, after a power cut, is written again.
Outcome<Done> write_part(const std::filesystem::path& folder, ByteView part) {
  const PartName name = name_of_part(part);
  const auto path = path_of(folder, name);
  const auto present = files::read_file(path, limits::kMaxPartBytes);
  if (present && name_of_part(*present) == name) return Done{};
  const files::WriteRule rule{.durability = files::Durability::ordered};
  return files::write_file(path, part, rule).map_error([&path](files::FileError why) {
    return Failure{path.string(), why};
  });
}

Outcome<Done> write_parts(const std::filesystem::path& folder, const std::vector<ByteView>& parts) {
  for (const ByteView part : parts) {
    if (const auto written = write_part(folder, part); !written) return written;
  }
  return files::sync_filesystem_of(folder).map_error([&folder](files::FileError why) {
    return Failure{folder.string(), why};
  });
}

}  // namespace

Outcome<Bytes> read_folder_manifest(const std::filesystem::path& folder) {
  const auto path = folder / kManifestFile;
  return files::read_file(path, limits::kMaxPartBytes).map_error([&path](files::FileError why) {
    return Failure{path.string(), why};
  });
}

Result<ByteView, EvidenceError> FolderParts::fetch(const PartName& name) {
  auto part = files::read_file(path_of(folder_, name), limits::kMaxPartBytes);
  if (!part) {
    const bool too_long = part.error() == files::FileError::too_long;
    return fail(too_long ? EvidenceError::too_long : EvidenceError::missing_part);
  }
  part_ = std::move(*part);
  return ByteView{part_};
}

Outcome<Done> write_folder(const std::filesystem::path& folder, ByteView manifest,
                           const std::vector<ByteView>& parts) {
  std::error_code error;
  std::filesystem::create_directories(folder / kPartsFolder, error);
  if (error) return fail(Failure{folder.string(), files::FileError::failed});
  if (const auto written = write_parts(folder, parts); !written) return written;
  const auto path = folder / kManifestFile;
  return files::write_file(path, manifest).map_error([&path](files::FileError why) {
    return Failure{path.string(), why};
  });
}

}  // namespace fedatario::evidence
