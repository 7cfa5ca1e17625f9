#include "crypto/cose/sign1.h"
#include "crypto/trust/trust_list_codec.h"
#include "tests/fuzz/require.h"
#include "tests/support/seed_signer.h"

// The input as given, and as the content of a list that a root did sign: what is read of the latter
// is spelled in one way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  static const SeedSigner kRoot{0x70};
  const std::vector<PublicKey> roots{kRoot.public_key()};
  const ByteView content{data, size};
  require(!read_trust_list(content, roots));
  if (content.empty()) return 0;

  const Kid kid = kRoot.public_key().kid();
  const Signature signature = kRoot.sign(cose::sig_structure(kid, content)).value();
  const Bytes signed_list = cose::serialize_sign1(kid, content, signature);
  const auto list = read_trust_list(signed_list, roots);
  if (list) require(sign_trust_list(*list, kRoot) == signed_list);
  return 0;
}
