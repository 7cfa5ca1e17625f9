#pragma once

#include <map>

#include "crypto/trust/parts/hash_tree.h"
#include "crypto/trust/parts/part.h"

namespace fedatario {

/// Parts in memory, honest or not: what a test's publisher wrote and its reader asks for.
class PartStore final : public PartSource {
 public:
  PartName put(Bytes part);
  [[nodiscard]] PartSink sink();

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override;

  /// By name. A test may put other bytes under one, or take one away.
  [[nodiscard]] std::map<PartName, Bytes>& parts() { return parts_; }

 private:
  std::map<PartName, Bytes> parts_;
  Bytes given_;  // the last answer: dead as soon as the next is asked for
};

}  // namespace fedatario
