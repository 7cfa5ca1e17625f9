#include "crypto/trust/roots/root_codec.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace fedatario {

void write_root_set(CborWriter& writer, const RootSet& roots) {
  writer.array(RootSet::kKeys);
  for (const PublicKey& key : roots.keys())
    writer.byte_string(key.bytes());
}

std::optional<RootKeyBytes> read_root_set(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count != RootSet::kKeys) return std::nullopt;
  RootKeyBytes keys;
  ByteView before;
  for (ByteView& key : keys) {
    const auto bytes = reader.byte_string();
    if (!bytes || bytes->size() != PublicKey::kSize) return std::nullopt;
    if (!std::ranges::lexicographical_compare(before, *bytes)) return std::nullopt;
    key = *bytes;
    before = key;
  }
  return keys;
}

Result<RootSet, EvidenceError> root_set_of(const RootKeyBytes& keys) {
  std::vector<PublicKey> safe;
  for (const ByteView bytes : keys) {
    const auto key = PublicKey::from_bytes(bytes);
    if (!key) return fail(EvidenceError::unsafe_key);
    safe.push_back(*key);
  }
  auto roots = RootSet::of(std::move(safe));
  if (!roots) return fail(EvidenceError::duplicate_kid);
  return std::move(*roots);
}

}  // namespace fedatario
