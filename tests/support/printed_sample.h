#pragma once

#include "crypto/base/result.h"
#include "crypto/credential/credential.h"
#include "issuance/layout/lay_out.h"

/// Credentials signed, verified and laid out as an issuer does it.
namespace fedatario::samples {

/// A demonstration issuer's heading.
[[nodiscard]] Issuer demonstration_issuer();

/// Signs with a test key, reads the signed bytes back through the verifier, and lays out what they
/// say.
[[nodiscard]] Result<layout::PageModel, layout::LayoutError> printed(
    const Credential& credential, layout::Standing standing = layout::Standing::valid);

}  // namespace fedatario::samples
