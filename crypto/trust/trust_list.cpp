#include "crypto/trust/trust_list.h"

#include <algorithm>

namespace fedatario {

std::optional<TrustList> TrustList::of(TrustHead head, std::vector<TrustedKey> keys) {
  const auto kid_of = [](const TrustedKey& key) { return key.issuer.kid; };
  std::ranges::sort(keys, {}, kid_of);
  if (std::ranges::adjacent_find(keys, {}, kid_of) != keys.end()) return std::nullopt;
  return TrustList{std::move(head), std::move(keys)};
}

const TrustedKey* TrustList::find(const Kid& kid) const {
  const auto found = std::ranges::lower_bound(keys_, kid, {},
                                              [](const TrustedKey& key) { return key.issuer.kid; });
  if (found == keys_.end() || found->issuer.kid != kid) return nullptr;
  return &*found;
}

}  // namespace fedatario
