#include "crypto/trust/parts/part.h"

#include "crypto/trust/limits.h"

namespace fedatario {

Result<ByteView, EvidenceError> take_part(PartSource& source, const PartName& name) {
  const auto part = source.fetch(name);
  if (!part) return part;
  if (part->size() > limits::kMaxPartBytes) return fail(EvidenceError::too_long);
  if (name_of_part(*part) != name) return fail(EvidenceError::wrong_part);
  return part;
}

}  // namespace fedatario
