#include "crypto/trust/keyring/publisher.h"

#include <algorithm>

namespace fedatario {

Result<const Publisher*, EvidenceError> find_publisher(const Publishers& publishers,
                                                       const Kid& kid) {
  const auto found = std::ranges::find_if(
      publishers, [&kid](const Publisher& publisher) { return publisher.key.kid() == kid; });
  if (found == publishers.end()) return fail(EvidenceError::unknown_publisher);
  return &*found;
}

Result<const Publisher*, EvidenceError> find_list_publisher(const Publishers& publishers,
                                                            const Kid& kid, std::uint16_t list) {
  const auto publisher = find_publisher(publishers, kid);
  if (publisher && !(*publisher)->lists.contains(list)) {
    return fail(EvidenceError::publisher_not_allowed);
  }
  return publisher;
}

}  // namespace fedatario
