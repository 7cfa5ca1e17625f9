#include "tests/support/sample_bundle.h"

#include <algorithm>
#include <utility>

#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/bundle/manifest.h"
#include "crypto/trust/parts/part_map.h"
#include "tests/support/sample_credentials.h"

namespace fedatario::samples {
namespace {

constexpr Byte kIssuerSeed = 1;

HashTree lay_out_lists(const BundleShape& shape, const PartSink& sink) {
  std::vector<Child> leaves;
  for (const CertificateList& list : shape.lists) {
    leaves.resize(list.number);
    leaves.emplace_back(write_certificate_list(list, {}, publisher_signer(), sink).value());
  }
  return build_tree(std::move(leaves), sink);
}

PartName lay_out_trust(const BundleShape& shape, PartMap& parts) {
  const TrustHead head = trust_head(shape.trust_issued_at, shape.trust_version);
  const auto last = static_cast<Byte>(shape.first_root + 1);
  SignedTrustList trust = sign_trust_list(TrustList::of(head, shape.keys).value(),
                                          {shape.first_root, last}, root_set(shape.first_root));
  for (Bytes& part : trust.parts)
    parts.add(std::move(part));
  return parts.add(std::move(trust.head));
}

/// Entries of no certificate that anybody shows, and a record for each status.
CertificateList list_of_each_status(Instant as_of) {
  CertificateList list = empty_list(0, as_of);
  for (std::uint64_t entry = 1; entry <= 8; ++entry)
    list.issued.push_back({entry});
  const Instant since = as_of + days(-2);
  record_status(list, {1, Status::annulled, since, ReasonClass::fraud, 0, {}});
  record_status(list, {3, Status::suspended, since, ReasonClass::court_order, 0, {}});
  record_status(list, {4, Status::superseded, since, {}, 12'345, {}});
  record_status(list, {6, Status::valid, {}, {}, 0, since});
  return list;
}

}  // namespace

Credential bundled_credential() {
  Credential credential = reference();
  credential.status_index = 9;
  return credential;
}

SeedSigner bundled_issuer() {
  return SeedSigner{kIssuerSeed};
}

BundleShape small_shape(std::uint32_t version) {
  BundleShape shape{.version = version};
  shape.keys.push_back(trust_for(bundled_credential(), bundled_issuer()));
  CertificateList list = list_of_each_status(shape.issued_at);
  list.version = version;
  record_issued(list, seal(bundled_credential(), bundled_issuer()), 9);
  shape.lists.push_back(std::move(list));
  return shape;
}

BundleParts lay_out(const BundleShape& shape) {
  PartMap parts;
  Manifest manifest{.version = shape.version,
                    .issued_at = shape.issued_at,
                    .next_update = shape.issued_at + days(1),
                    .expires = shape.issued_at + days(30),
                    .rotations = {},
                    .trust = lay_out_trust(shape, parts),
                    .catalogue = {},
                    .lists = lay_out_lists(shape, parts.sink())};
  if (!shape.rotations.empty()) manifest.rotations = parts.add(write_rotations(shape.rotations));
  BundleParts laid{sign_manifest(manifest, publisher_signer()).value(), {}};
  for (const auto& [name, part] : parts.parts())
    laid.parts.push_back(part);
  return laid;
}

Bytes bundle_file(const BundleShape& shape, const RootSet& pinned) {
  const BundleParts laid = lay_out(shape);
  PartMap parts;
  for (const Bytes& part : laid.parts)
    parts.add(part);
  return assemble_bundle(laid.manifest, parts, pinned).value().file;
}

Bytes file_of(ByteView manifest, const std::vector<ByteView>& parts) {
  CborWriter writer;
  writer.array(4);
  writer.text_string("fedatario bundle file");
  writer.unsigned_integer(1);
  writer.byte_string(manifest);
  writer.array(parts.size());
  for (const ByteView part : parts)
    writer.byte_string(part);
  return std::move(writer).take();
}

std::vector<Bytes> rotation_chain(Byte first, std::size_t count) {
  std::vector<Bytes> chain;
  for (std::size_t i = 0; i < count; ++i) {
    const auto seed = static_cast<Byte>(first + i);
    const Rotation rotation{.sequence = static_cast<std::uint32_t>(i + 1),
                            .issued_at = kNow + days(static_cast<int>(i) - 1'000),
                            .old_roots = root_set(seed),
                            .new_roots = root_set(static_cast<Byte>(seed + 1))};
    // The two keys that stay count for both sets.
    chain.push_back(sign_by_roots(encode_rotation(rotation),
                                  {static_cast<Byte>(seed + 1), static_cast<Byte>(seed + 2)}));
  }
  return chain;
}

}  // namespace fedatario::samples
