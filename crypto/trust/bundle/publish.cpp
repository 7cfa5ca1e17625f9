#include "crypto/trust/bundle/publish.h"

#include <utility>

#include "crypto/trust/bundle/catalogue_codec.h"
#include "crypto/trust/lists/status_token.h"
#include "crypto/trust/parts/part_map.h"
#include "crypto/trust/roots/rotation.h"

namespace fedatario {
namespace {

/// The tokens of one list that an earlier file holds.
std::vector<EarlierToken> earlier_tokens(const std::vector<ByteView>& parts, std::uint16_t list) {
  std::vector<EarlierToken> tokens;
  for (const ByteView part : parts) {
    const auto place = claimed_place(part);
    if (place && place->list == list) {
      tokens.push_back({place->segment, {part.begin(), part.end()}});
    }
  }
  return tokens;
}

/// Gathers the parts of one publication.
class EditionWriter {
 public:
  EditionWriter(const Publication& publication, const Signer& signer)
      : publication_{publication}, signer_{signer} {}

  Result<Bytes, PublishError> write() {
    Manifest manifest{.version = publication_.edition.version,
                      .issued_at = publication_.edition.issued_at,
                      .next_update = publication_.edition.next_update,
                      .expires = publication_.edition.expires,
                      .rotations = rotations(),
                      .trust = trust(),
                      .catalogue = write_catalogue(parts_.sink()),
                      .lists = {}};
    auto lists = write_lists();
    if (!lists) return fail(lists.error());
    manifest.lists = std::move(*lists);
    return sign_manifest(manifest, signer_).map_error(publish_error);
  }

  [[nodiscard]] PartMap& parts() { return parts_; }

 private:
  Child rotations() {
    if (publication_.rotations.empty()) return std::nullopt;
    return parts_.add(
        write_rotations({publication_.rotations.begin(), publication_.rotations.end()}));
  }

  PartName trust() {
    for (const Bytes& part : publication_.trust.parts)
      parts_.add(part);
    return parts_.add(publication_.trust.head);
  }

  Result<HashTree, PublishError> write_lists() {
    const auto earlier = split_bundle_file(publication_.earlier_file);
    std::vector<Child> leaves;
    for (const CertificateList& list : publication_.lists) {
      const auto tokens =
          earlier ? earlier_tokens(earlier->parts, list.number) : std::vector<EarlierToken>{};
      const auto head = write_certificate_list(list, tokens, signer_, parts_.sink());
      if (!head) return fail(head.error());
      if (leaves.size() > list.number) return fail(PublishError::inconsistent);
      leaves.resize(list.number);
      leaves.emplace_back(*head);
    }
    return build_tree(std::move(leaves), parts_.sink());
  }

  const Publication& publication_;
  const Signer& signer_;
  PartMap parts_;
};

}  // namespace

Result<AssembledBundle, PublicationError> publish_bundle(const Publication& publication,
                                                         const Signer& publisher,
                                                         const RootSet& pinned) {
  EditionWriter writer{publication, publisher};
  const auto manifest = writer.write();
  if (!manifest) return fail(PublicationError{manifest.error()});
  auto assembled = assemble_bundle(*manifest, writer.parts(), pinned);
  if (!assembled) return fail(PublicationError{assembled.error()});
  return std::move(*assembled);
}

}  // namespace fedatario
