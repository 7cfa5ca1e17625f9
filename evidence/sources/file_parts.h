#pragma once

#include <map>

#include "crypto/trust/bundle/bundle_file.h"

namespace fedatario::evidence {

/// The parts of a bundle's file by name. The file outlives it.
class FileParts final : public PartSource {
 public:
  explicit FileParts(const BundleFileParts& file) {
    for (const ByteView part : file.parts)
      parts_.emplace(name_of_part(part), part);
  }

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override {
    const auto found = parts_.find(name);
    if (found == parts_.end()) return fail(EvidenceError::missing_part);
    return found->second;
  }

 private:
  std::map<PartName, ByteView> parts_;
};

}  // namespace fedatario::evidence
