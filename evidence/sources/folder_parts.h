#pragma once

#include <filesystem>

#include "crypto/trust/parts/part.h"
#include "evidence/failure.h"

/// A published folder (docs/spec/bundle.md, section 6): `manifest.cbor` and `parts/`.
namespace fedatario::evidence {

inline constexpr const char* kManifestFile = "manifest.cbor";
inline constexpr const char* kPartsFolder = "parts";

[[nodiscard]] Outcome<Bytes> read_folder_manifest(const std::filesystem::path& folder);

/// Parts of a folder by their names.
class FolderParts final : public PartSource {
 public:
  explicit FolderParts(std::filesystem::path folder) : folder_{std::move(folder)} {}

  /// `missing_part` also where the file cannot be read.
  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override;

 private:
  std::filesystem::path folder_;
  Bytes part_;
};

/// Writes a published folder: parts that are not there yet, then the manifest in one step. A reader
/// meets the bundle before or the new one, and nothing between.
[[nodiscard]] Outcome<Done> write_folder(const std::filesystem::path& folder, ByteView manifest,
                                         const std::vector<ByteView>& parts);

}  // namespace fedatario::evidence
