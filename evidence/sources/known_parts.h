#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "crypto/trust/parts/part.h"

namespace fedatario::evidence {

/// How many parts, and bytes of them.
struct PartCount {
  std::size_t parts = 0;
  std::size_t bytes = 0;
};

/// Of these parts, those that a file lacks: what its reader fetches. A part that stands twice
/// counts once.
[[nodiscard]] PartCount missing_parts(ByteView file, const std::vector<ByteView>& parts);

/// The parts of a bundle that is at hand, and another source for those that it lacks: what makes an
/// update cost only what changed. Neither is believed: whoever reads checks each part.
class KnownParts final : public PartSource {
 public:
  /// Both outlive it. A file that cannot be read knows nothing.
  KnownParts(ByteView file, PartSource& others);

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override;

  /// What came from the other source.
  [[nodiscard]] const PartCount& fetched() const { return fetched_; }

 private:
  std::map<PartName, ByteView> known_;
  PartSource& others_;
  PartCount fetched_;
};

}  // namespace fedatario::evidence
