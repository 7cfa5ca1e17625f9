#include "crypto/trust/evidence_error.h"

namespace fedatario {

std::string_view word_for(EvidenceError error) {
  switch (error) {
    case EvidenceError::too_long:
      return "too_long";
    case EvidenceError::malformed:
      return "malformed";
    case EvidenceError::missing_part:
      return "missing_part";
    case EvidenceError::wrong_part:
      return "wrong_part";
    case EvidenceError::unknown_roots:
      return "unknown_roots";
    case EvidenceError::too_few_signatures:
      return "too_few_signatures";
    case EvidenceError::bad_signature:
      return "bad_signature";
    case EvidenceError::unsafe_key:
      return "unsafe_key";
    case EvidenceError::duplicate_kid:
      return "duplicate_kid";
    case EvidenceError::unknown_publisher:
      return "unknown_publisher";
    case EvidenceError::publisher_not_allowed:
      return "publisher_not_allowed";
    case EvidenceError::inconsistent:
      return "inconsistent";
    case EvidenceError::older:
      return "older";
    case EvidenceError::expired:
      return "expired";
  }
  return {};
}

}  // namespace fedatario
