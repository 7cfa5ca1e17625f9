#include "crypto/trust/lists/agreement.h"

#include <algorithm>

namespace fedatario {

bool trees_agree(const CertificateList& list) {
  std::size_t with_class = 0;
  for (const DetailsRecord& record : list.details) {
    if (list.entry_at(record.position).is_absent()) return false;
    if (list.status_at(record.position) != record.status) return false;
    if (record.status != Status::valid) ++with_class;
  }
  // Each record with a class stands at a status of its own; so equal counts leave none without one.
  return with_class == list.statuses.count_not_valid();
}

}  // namespace fedatario
