#pragma once

#include "crypto/trust/lists/certificate_list.h"

namespace fedatario {

/// Whether status, issued and details say the same (docs/spec/bundle.md, section 5): a record with
/// a class exactly where a status is not valid, of that class; an entry where there is a record.
/// Promise of the caller: records by rising position.
[[nodiscard]] bool trees_agree(const CertificateList& list);

}  // namespace fedatario
