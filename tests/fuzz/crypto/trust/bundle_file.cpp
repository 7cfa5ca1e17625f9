#include "crypto/trust/bundle/bundle_file.h"

#include <algorithm>

#include "crypto/trust/keyring/trust_head_codec.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/lists/signed_part.h"
#include "crypto/trust/parts/part_map.h"
#include "tests/fuzz/require.h"
#include "tests/support/sample_bundle.h"

namespace {

using namespace fedatario;

ByteView payload_or_self(ByteView part) {
  const auto by_publisher = cose::parse_sign1(part, limits::kMaxPartBytes);
  if (by_publisher) return by_publisher->payload;
  const auto by_roots = cose::parse_sign(part);
  return by_roots ? by_roots->payload : part;
}

/// A bundle of a file's parts in which nothing is wrong but their contents: the tests' keys sign
/// what stands first as a trust list, and then as the head of list 0; the next is the one shard,
/// and the next the catalogue's leaf.
struct Resigned {
  PartMap parts;
  Bytes manifest;
};

Child trust_part(ByteView payload, const Child& shard, PartMap& parts) {
  auto listed = decode_trust_head(payload, samples::root_set());
  if (!listed) return std::nullopt;
  listed->head.publishers = {samples::publisher()};
  listed->shard_bits = 0;
  listed->shards = shard ? HashTree{1, {shard}} : HashTree{};
  return parts.add(samples::sign_by_roots(encode_trust_head(*listed), {0x11, 0x12}));
}

std::optional<Resigned> resign(const BundleFileParts& split) {
  constexpr std::size_t kFewest = 4;
  if (split.parts.size() < kFewest) return std::nullopt;
  Resigned bundle;
  for (const ByteView part : split.parts)
    bundle.parts.add({part.begin(), part.end()});
  const auto name = [&split](std::size_t i) { return Child{name_of_part(split.parts[i])}; };
  const Child trust = trust_part(payload_or_self(split.parts[0]), name(1), bundle.parts);
  const auto head = sign_part(payload_or_self(split.parts[3]), cose::Sign1Profile::plain,
                              samples::publisher_signer());
  auto manifest = parse_manifest(split.manifest);
  if (!trust || !head || !manifest) return std::nullopt;
  manifest->rotations.reset();
  manifest->trust = *trust;
  manifest->catalogue = {1, {name(2)}};
  manifest->lists = {1, {bundle.parts.add(*head)}};
  bundle.manifest = sign_manifest(*manifest, samples::publisher_signer()).value();
  return bundle;
}

void check_one_file(const AssembledBundle& assembled) {
  const auto read = read_bundle_file(assembled.file, samples::root_set());
  require(read.has_value());
  require(read->manifest == assembled.bundle.manifest && read->trust == assembled.bundle.trust);
}

}  // namespace

// A file is cut in one way; whatever its parts say, what a reader accepts has one file, and that is
// read as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const ByteView file{data, size};
  const auto split = split_bundle_file(file);
  if (!split) {
    require(!read_bundle_file(file, samples::root_set()));
    return 0;
  }
  require(std::ranges::equal(samples::file_of(split->manifest, split->parts), file));
  if (const auto read = read_bundle_file(file, samples::root_set())) {
    PartMap parts;
    for (const ByteView part : split->parts)
      parts.add({part.begin(), part.end()});
    const auto assembled = assemble_bundle(split->manifest, parts, samples::root_set());
    require(assembled && std::ranges::equal(assembled->file, file));
  }
  auto resigned = resign(*split);
  if (!resigned) return 0;
  const auto assembled = assemble_bundle(resigned->manifest, resigned->parts, samples::root_set());
  if (assembled) check_one_file(*assembled);
  return 0;
}
