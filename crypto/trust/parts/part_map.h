#pragma once

#include <map>
#include <utility>
#include <vector>

#include "crypto/trust/parts/hash_tree.h"
#include "crypto/trust/parts/part.h"

namespace fedatario {

/// Parts in memory by their names: what a publisher writes, and a source to read it back from.
class PartMap final : public PartSource {
 public:
  PartName add(Bytes part) {
    const PartName name = name_of_part(part);
    parts_.insert_or_assign(name, std::move(part));
    return name;
  }

  /// Adds what it is given. Lives as long as the map.
  [[nodiscard]] PartSink sink() {
    return [this](Bytes part) { add(std::move(part)); };
  }

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override {
    const auto found = parts_.find(name);
    if (found == parts_.end()) return fail(EvidenceError::missing_part);
    return ByteView{found->second};
  }

  [[nodiscard]] const std::map<PartName, Bytes>& parts() const { return parts_; }

 private:
  std::map<PartName, Bytes> parts_;
};

/// Keeps each part that a reader takes from another source, in the reader's order.
class PartList final : public PartSource {
 public:
  explicit PartList(PartSource& source) : source_{source} {}

  [[nodiscard]] Result<ByteView, EvidenceError> fetch(const PartName& name) override {
    const auto part = source_.fetch(name);
    if (part) taken_.emplace_back(part->begin(), part->end());
    return part;
  }

  [[nodiscard]] std::vector<Bytes> take() && { return std::move(taken_); }

 private:
  PartSource& source_;
  std::vector<Bytes> taken_;
};

}  // namespace fedatario
