#include "issuance/certificate/numbered_draft.h"

namespace fedatario::certificate {

NumberedDraft::NumberedDraft(const transcript::Draft& draft, Serial serial, Instant issued_at)
    : credential_{draft.credential()} {
  credential_.number = serial.number;
  credential_.status_index = serial.status_index;
  credential_.issued_at = issued_at;
}

}  // namespace fedatario::certificate
