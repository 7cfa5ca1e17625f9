#include "crypto/trust/keyring/trust_head_codec.h"

#include <algorithm>
#include <utility>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr std::string_view kContext = "fedatario trust list";
constexpr std::uint64_t kSchema = 2;
constexpr std::uint64_t kElements = 9;
constexpr std::uint64_t kPublisherElements = 6;

/// `malformed`, or `unsafe_key` of one that is well-formed.
Result<Publisher, EvidenceError> read_publisher(CborReader& reader) {
  const auto malformed = fail(EvidenceError::malformed);
  const auto elements = reader.array();
  if (!elements || *elements != kPublisherElements) return malformed;
  const auto bytes = reader.byte_string();
  if (!bytes || bytes->size() != PublicKey::kSize) return malformed;
  auto name = read_label(reader, limits::kMaxLabelCharacters);
  auto lists = name ? read_list_ranges(reader) : std::nullopt;
  if (!lists) return malformed;
  const auto bundles = reader.boolean();
  const auto from = bundles ? read_instant(reader) : std::nullopt;
  const auto until = from ? read_instant(reader) : std::nullopt;
  if (!until) return malformed;
  const auto key = PublicKey::from_bytes(*bytes);
  if (!key) return fail(EvidenceError::unsafe_key);
  return Publisher{.key = *key,
                   .name = std::move(*name),
                   .lists = std::move(*lists),
                   .signs_bundles = *bundles,
                   .valid_from = *from,
                   .valid_until = *until};
}

/// Those with a safe key. The rest of the content is read before an unsafe one is told.
struct ReadPublishers {
  Publishers safe;
  bool all_safe = true;
};

std::optional<ReadPublishers> read_publishers(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count == 0 || *count > limits::kMaxPublishers) return std::nullopt;
  ReadPublishers read;
  for (std::uint64_t i = 0; i < *count; ++i) {
    auto publisher = read_publisher(reader);
    if (publisher) {
      read.safe.push_back(std::move(*publisher));
    } else if (publisher.error() == EvidenceError::unsafe_key) {
      read.all_safe = false;
    } else {
      return std::nullopt;
    }
  }
  return read;
}

Result<Done, EvidenceError> check_publishers(const ReadPublishers& read, const RootSet& roots) {
  const Publishers& publishers = read.safe;
  const auto kid_of = [](const Publisher& publisher) { return publisher.key.kid(); };
  if (!std::ranges::is_sorted(publishers, {}, kid_of)) return fail(EvidenceError::malformed);
  if (!read.all_safe) return fail(EvidenceError::unsafe_key);
  const bool shares_kid = std::ranges::adjacent_find(publishers, {}, kid_of) != publishers.end() ||
                          std::ranges::any_of(publishers, [&](const Publisher& publisher) {
                            return roots.find(publisher.key.kid()) != nullptr;
                          });
  if (shares_kid) return fail(EvidenceError::duplicate_kid);
  const bool ends_early = std::ranges::any_of(publishers, [](const Publisher& publisher) {
    return publisher.valid_until < publisher.valid_from;
  });
  if (ends_early) return fail(EvidenceError::inconsistent);
  return Done{};
}

std::optional<TrustHead> read_opening(CborReader& reader) {
  if (!take_opening(reader, kElements, kContext, kSchema)) return std::nullopt;
  const auto version = read_version(reader);
  const auto issued_at = version ? read_instant(reader) : std::nullopt;
  const auto expires = issued_at ? read_instant(reader) : std::nullopt;
  if (!expires) return std::nullopt;
  const auto demonstration = reader.boolean();
  if (!demonstration) return std::nullopt;
  return TrustHead{.version = *version,
                   .issued_at = *issued_at,
                   .expires = *expires,
                   .demonstration = *demonstration,
                   .publishers = {}};
}

void write_publisher(CborWriter& writer, const Publisher& publisher) {
  writer.array(kPublisherElements);
  writer.byte_string(publisher.key.bytes());
  writer.text_string(publisher.name);
  write_list_ranges(writer, publisher.lists);
  writer.boolean(publisher.signs_bundles);
  write_instant(writer, publisher.valid_from);
  write_instant(writer, publisher.valid_until);
}

}  // namespace

Bytes encode_trust_head(const ListedShards& list) {
  const TrustHead& head = list.head;
  CborWriter writer;
  writer.array(kElements);
  writer.text_string(kContext);
  writer.unsigned_integer(kSchema);
  writer.unsigned_integer(head.version);
  write_instant(writer, head.issued_at);
  write_instant(writer, head.expires);
  writer.boolean(head.demonstration);
  writer.array(head.publishers.size());
  for (const Publisher& publisher : head.publishers)
    write_publisher(writer, publisher);
  writer.unsigned_integer(list.shard_bits);
  write_hash_tree(writer, list.shards);
  return std::move(writer).take();
}

Result<ListedShards, EvidenceError> decode_trust_head(ByteView payload, const RootSet& roots) {
  const auto malformed = fail(EvidenceError::malformed);
  CborReader reader{payload};
  auto head = read_opening(reader);
  if (!head) return malformed;
  auto publishers = read_publishers(reader);
  if (!publishers) return malformed;
  const auto bits = read_number(reader, 0, limits::kMaxShardBits);
  if (!bits) return malformed;
  auto shards = read_hash_tree(reader, std::uint32_t{1} << *bits);
  if (!shards || !reader.end()) return malformed;
  if (const auto checked = check_publishers(*publishers, roots); !checked) {
    return fail(checked.error());
  }
  if (head->issued_at >= head->expires) return fail(EvidenceError::inconsistent);
  head->publishers = std::move(publishers->safe);
  return ListedShards{std::move(*head), static_cast<unsigned>(*bits), std::move(*shards)};
}

Result<ListedShards, EvidenceError> read_trust_head(ByteView part, const RootSet& roots) {
  const auto object = cose::parse_sign(part);
  if (!object) return fail(EvidenceError::malformed);
  if (const auto checked = check_signed_by(roots, *object); !checked) {
    return fail(checked.error());
  }
  return decode_trust_head(object->payload, roots);
}

}  // namespace fedatario
