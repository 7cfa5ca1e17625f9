#pragma once

#include <filesystem>

#include "crypto/trust/parts/part.h"
#include "evidence/sources/folder_parts.h"

namespace fedatario::evidence {

/// Keeps in a folder what it takes from a slow source, so that a download that was cut off goes on
/// where it stopped. A part that the disk damaged is taken again.
class StagedParts final : public PartSource {
 public:
  /// The source outlives it. The folder is made when needed.
  StagedParts(std::filesystem::path folder, PartSource& source);

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override;

  /// Once everything is installed.
  void remove_folder() const;

 private:
  std::filesystem::path folder_;
  FolderParts staged_;
  PartSource& source_;
};

}  // namespace fedatario::evidence
