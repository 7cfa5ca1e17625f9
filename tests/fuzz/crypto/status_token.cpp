#include "crypto/trust/lists/status_token.h"

#include "crypto/trust/limits.h"
#include "tests/fuzz/require.h"
#include "tests/support/sample_lists.h"
#include "tests/support/seed_signer.h"

// The input as given, and as the claims of a token that a publisher did sign: what is read of the
// latter has a token's positions, and can be signed and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fedatario;
  static const SeedSigner kSigner{0x21};
  static const Publishers kPublishers{samples::list_publisher(kSigner)};
  constexpr auto kProfile = cose::Sign1Profile::status_token;
  const TokenExpectation expected{
      .place = {7, 0}, .as_of = samples::kListsAsOf, .positions = limits::kListPositions};
  const ByteView claims{data, size};
  require(!read_status_token(claims, kPublishers, expected));
  if (claims.empty()) return 0;

  const Kid kid = kSigner.public_key().kid();
  const auto signature = kSigner.sign(cose::sig_structure(kid, claims, kProfile)).value();
  const Bytes part = cose::serialize_sign1(kid, claims, signature, kProfile);
  const auto token = read_status_token(part, kPublishers, expected);
  if (!token) return 0;
  require(token->statuses.size() == limits::kPositionsPerToken);
  const auto again = sign_status_token(expected.place, token->issued_at, token->statuses, kSigner);
  if (!again) return 0;  // nothing compresses a stream as ours does
  const auto read = read_status_token(*again, kPublishers, expected);
  require(!read || read->statuses == token->statuses);
  return 0;
}
