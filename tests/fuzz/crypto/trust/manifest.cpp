#include "crypto/trust/bundle/manifest.h"

#include <algorithm>

#include "crypto/cose/sign1.h"
#include "crypto/trust/bundle/bundle_file.h"
#include "crypto/trust/limits.h"
#include "tests/fuzz/require.h"
#include "tests/support/evidence_world.h"

namespace {

using namespace fedatario;

/// The content of a file's manifest, or the bytes as such a content.
Bytes content_of(ByteView bytes) {
  const auto split = split_bundle_file(bytes);
  if (!split) return {bytes.begin(), bytes.end()};
  const auto object = cose::parse_sign1(split->manifest, limits::kMaxPartBytes);
  if (!object) return {};
  return {object->payload.begin(), object->payload.end()};
}

}  // namespace

// What is read is spelled in one way, and nobody vouches for it by a signature of zeros.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SeedSigner kPublisher = samples::publisher_signer();
  static const Publishers kPublishers{samples::publisher()};
  const Bytes content = content_of({data, size});
  const Bytes part = cose::serialize_sign1(kPublisher.public_key().kid(), content, Signature{});
  const auto manifest = parse_manifest(part);
  if (!manifest) return 0;
  require(!check_manifest_signature(part, *manifest, kPublishers));
  const Bytes again = sign_manifest(*manifest, kPublisher).value();
  const auto object = cose::parse_sign1(again, limits::kMaxPartBytes);
  require(object && std::ranges::equal(object->payload, content));
  return 0;
}
