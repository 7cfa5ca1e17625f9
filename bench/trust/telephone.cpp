#include "bench/trust/telephone.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "crypto/credential/catalogue.h"
#include "crypto/trust/keyring/shard_codec.h"
#include "crypto/trust/keyring/trust_head_codec.h"
#include "crypto/trust/limits.h"
#include "crypto/trust/lists/issued_block.h"
#include "crypto/trust/lists/list_head.h"
#include "crypto/trust/lists/signed_part.h"
#include "crypto/trust/lists/status_token.h"
#include "crypto/trust/roots/rotation.h"

namespace fedatario::bench {
namespace {

constexpr std::uint32_t kFanOut = limits::kTreeFanOut;

/// How many nodes lie between the top of a tree and one of its leaves.
unsigned nodes_above(std::uint32_t leaves) {
  unsigned levels = 0;
  for (std::uint32_t width = leaves; width > kFanOut; width = (width + kFanOut - 1) / kFanOut)
    ++levels;
  return levels;
}

std::uint32_t ancestor(std::uint32_t leaf, unsigned levels) {
  while (levels-- > 0)
    leaf /= kFanOut;
  return leaf;
}

Child child_of(ByteView node, std::uint32_t place) {
  CborReader reader{node};
  if (place >= reader.array().value()) throw std::runtime_error{"no such child"};
  for (std::uint32_t i = 0; i < place; ++i)
    static_cast<void>(read_child(reader).value());
  return read_child(reader).value();
}

void require(bool holds, const char* what) {
  if (!holds) throw std::runtime_error{what};
}

bool names(ByteView shard, const Kid& kid, const ListedShards& listed) {
  const ShardPlace place{shard_of(kid, listed.shard_bits), listed.shard_bits};
  const ShardContext context{.demonstration = listed.head.demonstration, .taken = {}};
  const auto keys = read_shard(shard, place, context).value();
  return std::ranges::any_of(keys, [&kid](const TrustedKey& key) { return key.issuer.kid == kid; });
}

}  // namespace

std::size_t total(const std::vector<Fetch>& fetches) {
  std::size_t bytes = 0;
  for (const Fetch& fetch : fetches)
    bytes += fetch.bytes;
  return bytes;
}

Bytes Telephone::part(const PartName& name) {
  const ByteView bytes = take_part(parts_, name).value();
  fetched_ += bytes.size();
  return {bytes.begin(), bytes.end()};
}

/// The leaf and the nodes above it; empty where a null says that there is nothing.
Bytes Telephone::leaf(const HashTree& tree, std::uint32_t number) {
  if (number >= tree.leaves) return {};
  unsigned levels = nodes_above(tree.leaves);
  Child next = tree.top.at(ancestor(number, levels));
  for (; next && levels > 0; --levels)
    next = child_of(part(*next), ancestor(number, levels - 1) % kFanOut);
  return next ? part(*next) : Bytes{};
}

void Telephone::close(const char* purpose) {
  fetches_.push_back({purpose, std::exchange(fetched_, 0)});
}

std::vector<Fetch> Telephone::fetch_for(const Envelope& envelope, Nivel nivel,
                                        std::uint32_t status_index) {
  fetches_.clear();
  const Manifest manifest = parse_manifest(manifest_).value();
  fetched_ = manifest_.size();
  close("manifest");

  const Bytes rotations = manifest.rotations ? part(*manifest.rotations) : Bytes{};
  const RootsInForce roots = follow_rotations(rotations, pinned_).value();
  close("rotations");

  const auto listed = read_trust_head(part(manifest.trust), roots.roots).value();
  check_manifest_signature(manifest_, manifest, listed.head.publishers).value();
  close("trust head");

  const Bytes shard = leaf(listed.shards, shard_of(envelope.kid(), listed.shard_bits));
  require(names(shard, envelope.kid(), listed), "the shard lacks the key");
  close("shard and nodes");

  fetch_list(manifest, listed.head.publishers, envelope, status_index);

  static_cast<void>(leaf(manifest.catalogue, static_cast<std::uint32_t>(family_of(nivel))));
  static_cast<void>(leaf(manifest.catalogue, kCatalogueLeaves - 1));
  close("catalogue of the family, competencies");
  return fetches_;
}

void Telephone::fetch_list(const Manifest& manifest, const Publishers& publishers,
                           const Envelope& envelope, std::uint32_t status_index) {
  const auto number = static_cast<std::uint16_t>(status_index / limits::kListPositions);
  const std::uint32_t position = status_index % limits::kListPositions;
  const Bytes signed_head = leaf(manifest.lists, number);
  const auto opened =
      open_signed_part(signed_head, cose::Sign1Profile::plain, publishers, number).value();
  const ListHead head = decode_list_head(opened.payload).value();
  close("list head and nodes");

  const std::uint32_t segment = position / limits::kPositionsPerToken;
  const TokenExpectation expected{
      .place = {number, segment}, .as_of = head.as_of, .positions = head.positions};
  read_status_token(leaf(head.status, segment), publishers, expected).value();
  close("status token");

  const Bytes block = leaf(head.issued, position / limits::kPositionsPerBlock);
  const auto entries = read_issued_block(block).value();
  require(entries.at(position % limits::kPositionsPerBlock) == IssuedEntry::of(envelope.bytes()),
          "the block lacks the certificate");
  close("issued block and nodes");

  const std::uint32_t leaf_number = position / limits::kPositionsPerDetails;
  static_cast<void>(leaf(head.details, leaf_number));
  close("details leaf and nodes");
}

}  // namespace fedatario::bench
