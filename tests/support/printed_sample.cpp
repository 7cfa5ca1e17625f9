#include "tests/support/printed_sample.h"

#include "crypto/verify/authenticator.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

namespace fedatario::samples {

Issuer demonstration_issuer() {
  return {SeedSigner{1}.public_key().kid(), "I.E. N.° 42990 «HÉROES DE LA ALIANZA»", true};
}

Result<layout::PageModel, layout::LayoutError> printed(const Credential& credential,
                                                       layout::Standing standing) {
  const SeedSigner signer{1};
  const auto envelope = seal(credential, signer);
  const auto evidence = evidence_for(credential, signer);
  const auto attested = Authenticator{evidence.bundle.trust}.authenticate(envelope).value();
  return layout::lay_out(attested.credential, {.issuer = demonstration_issuer(),
                                               .codigo_virtual = attested.codigo_virtual,
                                               .qr = write_qr_text("v.example", envelope).value(),
                                               .standing = standing});
}

}  // namespace fedatario::samples
