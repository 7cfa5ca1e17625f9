#pragma once

#include "crypto/keys/signer.h"

namespace fedatario {

/// Why a publisher's list is not written. Nothing is signed that its readers would refuse.
enum class PublishError {
  signer_unavailable,  ///< as of `SignerError`
  signer_failed,
  too_long,      ///< more content than a part holds (docs/spec/bundle.md, section 11)
  inconsistent,  ///< dates out of order or range, trees that disagree, a record that is not legal
};

[[nodiscard]] constexpr PublishError publish_error(SignerError error) {
  return error == SignerError::unavailable ? PublishError::signer_unavailable
                                           : PublishError::signer_failed;
}

}  // namespace fedatario
