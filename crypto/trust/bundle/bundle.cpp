#include "crypto/trust/bundle/bundle.h"

#include <algorithm>
#include <utility>

#include "crypto/trust/bundle/catalogue_codec.h"
#include "crypto/trust/trust_list_codec.h"

namespace fedatario {
namespace {

Result<RootsInForce, EvidenceError> read_roots(const Child& rotations, PartSource& source,
                                               const RootSet& pinned) {
  if (!rotations) return RootsInForce{pinned, 0};
  const auto part = take_part(source, *rotations);
  if (!part) return fail(part.error());
  return follow_rotations(*part, pinned);
}

/// The trust list's head, once the roots vouch for it.
Result<ListedShards, EvidenceError> read_head(const PartName& name, PartSource& source,
                                              const RootSet& roots) {
  const auto part = take_part(source, name);
  if (!part) return fail(part.error());
  return read_trust_head(*part, roots);
}

Result<Catalogue, EvidenceError> read_catalogue(const HashTree& tree, PartSource& source) {
  CatalogueReader reader;
  const auto walked = walk_tree(
      tree, source, [&](std::uint32_t leaf, ByteView part) { return reader.read(leaf, part); });
  if (!walked) return fail(walked.error());
  return std::move(reader).take();
}

Result<std::vector<CertificateList>, EvidenceError> read_lists(const Manifest& manifest,
                                                               const Publishers& publishers,
                                                               PartSource& source) {
  std::vector<CertificateList> lists;
  const auto read_leaf = [&](std::uint32_t leaf, ByteView head) -> Result<Done, EvidenceError> {
    const ListPlace place{static_cast<std::uint16_t>(leaf), manifest.issued_at};
    auto list = read_certificate_list(head, place, publishers, source);
    if (!list) return fail(list.error());
    lists.push_back(std::move(*list));
    return Done{};
  };
  const auto walked = walk_tree(manifest.lists, source, read_leaf);
  if (!walked) return fail(walked.error());
  return lists;
}

}  // namespace

const CertificateList* Bundle::find_list(std::uint32_t number) const {
  const auto found = std::ranges::find(lists, number, &CertificateList::number);
  return found == lists.end() ? nullptr : &*found;
}

Instant Bundle::expires() const {
  return std::min(manifest.expires, trust.head().expires);
}

Result<Bundle, EvidenceError> read_bundle(ByteView manifest_bytes, PartSource& source,
                                          const RootSet& pinned) {
  auto manifest = parse_manifest(manifest_bytes);
  if (!manifest) return fail(manifest.error());
  auto roots = read_roots(manifest->rotations, source, pinned);
  if (!roots) return fail(roots.error());
  const auto listed = read_head(manifest->trust, source, roots->roots);
  if (!listed) return fail(listed.error());

  const TrustHead& head = listed->head;
  const auto vouched = check_manifest_signature(manifest_bytes, *manifest, head.publishers);
  if (!vouched) return fail(vouched.error());
  if (!is_consistent(*manifest) || head.issued_at > manifest->issued_at) {
    return fail(EvidenceError::inconsistent);
  }

  auto trust = read_shards(*listed, roots->roots, source);
  if (!trust) return fail(trust.error());
  auto catalogue = read_catalogue(manifest->catalogue, source);
  if (!catalogue) return fail(catalogue.error());
  auto lists = read_lists(*manifest, head.publishers, source);
  if (!lists) return fail(lists.error());
  return Bundle{.manifest = std::move(*manifest),
                .roots = std::move(*roots),
                .trust = std::move(*trust),
                .catalogue = std::move(*catalogue),
                .lists = std::move(*lists)};
}

}  // namespace fedatario
