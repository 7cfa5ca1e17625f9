#include "crypto/verify/verify.h"

#include "tests/fuzz/require.h"
#include "tests/support/sample_credentials.h"
#include "tests/support/seed_signer.h"
#include "tests/support/signed_sample.h"

// Whatever the text, there is a verdict; and no text is accepted but those of the known issuer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  static const SeedSigner kIssuer{1};
  static const Evidence kEvidence = samples::evidence_for(samples::reference(), kIssuer);
  const Verdict verdict = verify(as_text({data, size}), kEvidence);
  require(!word_for(verdict).empty());
  const Attested* attested = attested_of(verdict);
  require(attested == nullptr || attested->issuer.kid == kIssuer.public_key().kid());
  return 0;
}
