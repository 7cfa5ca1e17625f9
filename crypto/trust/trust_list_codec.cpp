#include "crypto/trust/trust_list_codec.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "crypto/trust/keyring/shard_codec.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

/// What a telephone fetches of 53,000 schools, aimed at: a shard and its path stay below 3 KB.
constexpr std::size_t kShardAim = 2'048;

/// Kids rise within a shard and from shard to shard, so the shards one after another are sorted.
std::vector<Bytes> cut_shards(const std::vector<TrustedKey>& keys, unsigned bits) {
  std::vector<Bytes> shards(std::size_t{1} << bits);
  for (auto first = keys.begin(); first != keys.end();) {
    const std::uint32_t leaf = shard_of(first->issuer.kid, bits);
    const auto last = std::find_if(first, keys.end(), [=](const TrustedKey& key) {
      return shard_of(key.issuer.kid, bits) != leaf;
    });
    shards[leaf] = write_shard({first, last});
    first = last;
  }
  return shards;
}

std::size_t largest_of(const std::vector<Bytes>& shards) {
  return std::ranges::max_element(shards, {}, &Bytes::size)->size();
}

/// The fewest bits that keep the average shard within the aim and each within a part.
unsigned bits_for(const std::vector<TrustedKey>& keys) {
  const std::size_t whole = write_shard(keys).size();
  unsigned bits = 0;
  while (bits < limits::kMaxShardBits && whole >> bits > kShardAim)
    ++bits;
  while (bits < limits::kMaxShardBits &&
         largest_of(cut_shards(keys, bits)) > limits::kMaxPartBytes) {
    ++bits;
  }
  return bits;
}

bool is_on_curve(const PublicKey& key) {
  return PublicKey::from_bytes(key.bytes()).has_value();
}

Result<Done, EvidenceError> check_readable(const std::vector<Bytes>& shards, unsigned bits,
                                           const ShardContext& context) {
  for (std::uint32_t leaf = 0; leaf < shards.size(); ++leaf) {
    if (shards[leaf].empty()) continue;
    if (shards[leaf].size() > limits::kMaxPartBytes) return fail(EvidenceError::too_long);
    const auto keys = read_shard(shards[leaf], {leaf, bits}, context);
    if (!keys) return fail(keys.error());
    const bool all_on_curve =
        std::ranges::all_of(*keys, [](const TrustedKey& key) { return is_on_curve(key.key); });
    if (!all_on_curve) return fail(EvidenceError::unsafe_key);
  }
  return Done{};
}

}  // namespace

Result<TrustList, EvidenceError> read_shards(const ListedShards& listed, const RootSet& roots,
                                             PartSource& source) {
  const ShardContext context = shard_context(listed.head, roots);
  std::vector<TrustedKey> all;
  const auto read_leaf = [&](std::uint32_t leaf, ByteView part) -> Result<Done, EvidenceError> {
    auto keys = read_shard(part, {leaf, listed.shard_bits}, context);
    if (!keys) return fail(keys.error());
    all.insert(all.end(), std::move_iterator{keys->begin()}, std::move_iterator{keys->end()});
    return Done{};
  };
  const auto walked = walk_tree(listed.shards, source, read_leaf);
  if (!walked) return fail(walked.error());
  auto list = TrustList::of(listed.head, std::move(all));
  if (!list) return fail(EvidenceError::duplicate_kid);
  return std::move(*list);
}

Result<Bytes, EvidenceError> lay_out_trust_list(const TrustList& list, const RootSet& roots,
                                                const PartSink& sink) {
  const unsigned bits = bits_for(list.keys());
  std::vector<Bytes> shards = cut_shards(list.keys(), bits);
  const auto readable = check_readable(shards, bits, shard_context(list.head(), roots));
  if (!readable) return fail(readable.error());

  std::vector<Child> leaves;
  for (Bytes& shard : shards) {
    leaves.push_back(shard.empty() ? Child{} : Child{name_of_part(shard)});
    if (!shard.empty()) sink(std::move(shard));
  }
  Bytes payload = encode_trust_head({list.head(), bits, build_tree(std::move(leaves), sink)});
  const auto decoded = decode_trust_head(payload, roots);
  if (!decoded) return fail(decoded.error());
  return payload;
}

}  // namespace fedatario
