#include "crypto/trust/bundle/manifest.h"

#include <algorithm>
#include <utility>

#include "crypto/cose/sign1.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario bundle";
constexpr std::uint64_t kSchema = 1;
constexpr std::uint64_t kElements = 10;

std::optional<PartName> read_name(CborReader& reader) {
  const auto child = read_child(reader);
  return child ? *child : std::nullopt;
}

std::optional<Manifest> read_content(CborReader& reader) {
  if (!take_opening(reader, kElements, kContext, kSchema)) return std::nullopt;
  const auto version = read_version(reader);
  const auto issued_at = version ? read_instant(reader) : std::nullopt;
  const auto next_update = issued_at ? read_instant(reader) : std::nullopt;
  const auto expires = next_update ? read_instant(reader) : std::nullopt;
  const auto rotations = expires ? read_child(reader) : std::nullopt;
  const auto trust = rotations ? read_name(reader) : std::nullopt;
  auto catalogue = trust ? read_hash_tree(reader, kCatalogueLeaves) : std::nullopt;
  auto lists = catalogue ? read_hash_tree(reader, limits::kMaxListNumber + 1U) : std::nullopt;
  if (!lists || !reader.end()) return std::nullopt;
  return Manifest{.version = *version,
                  .issued_at = *issued_at,
                  .next_update = *next_update,
                  .expires = *expires,
                  .rotations = *rotations,
                  .trust = *trust,
                  .catalogue = std::move(*catalogue),
                  .lists = std::move(*lists)};
}

Bytes encode(const Manifest& manifest) {
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  writer.unsigned_integer(manifest.version);
  write_instant(writer, manifest.issued_at);
  write_instant(writer, manifest.next_update);
  write_instant(writer, manifest.expires);
  write_child(writer, manifest.rotations);
  write_child(writer, manifest.trust);
  write_hash_tree(writer, manifest.catalogue);
  write_hash_tree(writer, manifest.lists);
  return std::move(writer).take();
}

}  // namespace

Result<Manifest, EvidenceError> parse_manifest(ByteView bytes) {
  if (bytes.size() > limits::kMaxPartBytes) return fail(EvidenceError::too_long);
  const auto object = cose::parse_sign1(bytes, limits::kMaxPartBytes);
  if (!object) return fail(EvidenceError::malformed);
  CborReader reader{object->payload};
  auto manifest = read_content(reader);
  if (!manifest) return fail(EvidenceError::malformed);
  return std::move(*manifest);
}

bool is_consistent(const Manifest& manifest) {
  return manifest.issued_at < manifest.next_update && manifest.next_update <= manifest.expires;
}

Result<Done, EvidenceError> check_manifest_signature(ByteView bytes, const Manifest& manifest,
                                                     const Publishers& publishers) {
  const auto object = cose::parse_sign1(bytes, limits::kMaxPartBytes);
  if (!object) return fail(EvidenceError::malformed);
  const auto publisher = find_publisher(publishers, object->kid);
  if (!publisher) return fail(publisher.error());
  if (!(*publisher)->signs_bundles || !(*publisher)->is_valid_at(manifest.issued_at)) {
    return fail(EvidenceError::publisher_not_allowed);
  }
  const Bytes message = cose::sig_structure(object->kid, object->payload);
  if (!(*publisher)->key.verifies(message, object->signature)) {
    return fail(EvidenceError::bad_signature);
  }
  return Done{};
}

Result<Bytes, SignerError> sign_manifest(const Manifest& manifest, const Signer& publisher) {
  const Kid kid = publisher.public_key().kid();
  const Bytes content = encode(manifest);
  const auto signature = publisher.sign(cose::sig_structure(kid, content));
  if (!signature) return fail(signature.error());
  return cose::serialize_sign1(kid, content, *signature);
}

}  // namespace fedatario
