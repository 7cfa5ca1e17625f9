#include "crypto/trust/trust_list.h"

#include <algorithm>

namespace fedatario {

std::optional<TrustList> TrustList::of(std::vector<TrustedKey> keys, Instant issued_at,
                                       std::uint64_t version) {
  const auto kid_of = [](const TrustedKey& key) { return key.issuer.kid; };
  std::ranges::sort(keys, {}, kid_of);
  if (std::ranges::adjacent_find(keys, {}, kid_of) != keys.end()) return std::nullopt;
  return TrustList{std::move(keys), issued_at, version};
}

const TrustedKey* TrustList::find(const Kid& kid) const {
  const auto found = std::ranges::lower_bound(keys_, kid, {},
                                              [](const TrustedKey& key) { return key.issuer.kid; });
  if (found == keys_.end() || found->issuer.kid != kid) return nullptr;
  return &*found;
}

}  // namespace fedatario
