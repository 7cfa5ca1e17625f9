#include "evidence/sources/known_parts.h"

#include <set>

#include "crypto/trust/bundle/bundle_file.h"

namespace fedatario::evidence {

PartCount missing_parts(ByteView file, const std::vector<ByteView>& parts) {
  std::set<PartName> known;
  if (const auto split = split_bundle_file(file)) {
    for (const ByteView part : split->parts)
      known.insert(name_of_part(part));
  }
  PartCount missing;
  for (const ByteView part : parts) {
    if (!known.insert(name_of_part(part)).second) continue;
    ++missing.parts;
    missing.bytes += part.size();
  }
  return missing;
}

KnownParts::KnownParts(ByteView file, PartSource& others) : others_{others} {
  const auto split = split_bundle_file(file);
  if (!split) return;
  for (const ByteView part : split->parts)
    known_.emplace(name_of_part(part), part);
}

Result<ByteView, EvidenceError> KnownParts::fetch(const PartName& name) {
  const auto found = known_.find(name);
  if (found != known_.end()) return found->second;
  const auto part = others_.fetch(name);
  if (part) {
    ++fetched_.parts;
    fetched_.bytes += part->size();
  }
  return part;
}

}  // namespace fedatario::evidence
