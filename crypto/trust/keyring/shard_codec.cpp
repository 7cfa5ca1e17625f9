#include "crypto/trust/keyring/shard_codec.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "crypto/codec/cbor_reader.h"
#include "crypto/codec/cbor_writer.h"
#include "crypto/credential/limits.h"
#include "crypto/trust/fields.h"
#include "crypto/trust/limits.h"

namespace fedatario {
namespace {

constexpr std::uint64_t kElements = 12;
constexpr std::uint64_t kAllNiveles = (1U << kNivelCount) - 1;
constexpr std::uint64_t kAllKinds = 3;
constexpr unsigned kKidBits = 32;

std::optional<std::vector<ServiceId>> read_services(CborReader& reader) {
  const auto count = reader.array();
  if (!count || *count == 0 || *count > limits::kMaxIssuerServices) return std::nullopt;
  std::vector<ServiceId> services;
  services.reserve(static_cast<std::size_t>(*count));
  for (std::uint64_t i = 0; i < *count; ++i) {
    const auto service = read_number(reader, 0, limits::kMaxService);
    if (!service) return std::nullopt;
    const ServiceId id{static_cast<std::uint32_t>(*service)};
    if (!services.empty() && id <= services.back()) return std::nullopt;
    services.push_back(id);
  }
  return services;
}

std::optional<Scope> read_scope(CborReader& reader) {
  auto services = read_services(reader);
  if (!services) return std::nullopt;
  const auto niveles = read_number(reader, 1, kAllNiveles);
  const auto kinds = niveles ? read_number(reader, 1, kAllKinds) : std::nullopt;
  const auto first =
      kinds ? read_number(reader, limits::kFirstScopeYear, limits::kLastScopeYear) : std::nullopt;
  const auto last =
      first ? read_number(reader, limits::kFirstScopeYear, limits::kLastScopeYear) : std::nullopt;
  auto lists = last ? read_list_ranges(reader) : std::nullopt;
  if (!lists || lists->ranges.empty()) return std::nullopt;
  return Scope{.services = std::move(*services),
               .niveles = static_cast<std::uint16_t>(*niveles),
               .kinds = static_cast<std::uint8_t>(*kinds),
               .first_year = static_cast<std::uint16_t>(*first),
               .last_year = static_cast<std::uint16_t>(*last),
               .lists = std::move(*lists)};
}

struct Lifetime {
  Instant from;
  Instant until;
  KeyState state = KeyState::active;
  std::optional<Instant> since;
};

std::optional<Lifetime> read_lifetime(CborReader& reader) {
  const auto from = read_instant(reader);
  const auto until = from ? read_instant(reader) : std::nullopt;
  const auto state = until
                         ? read_number(reader, 0, static_cast<std::uint64_t>(KeyState::compromised))
                         : std::nullopt;
  if (!state) return std::nullopt;
  Lifetime lifetime{*from, *until, static_cast<KeyState>(*state), std::nullopt};
  if (reader.take_null()) return lifetime;
  lifetime.since = read_instant(reader);
  if (!lifetime.since) return std::nullopt;
  return lifetime;
}

/// `malformed`, or `unsafe_key` of one that is well-formed.
Result<TrustedKey, EvidenceError> read_issuer(CborReader& reader, bool demonstration) {
  const auto malformed = fail(EvidenceError::malformed);
  const auto elements = reader.array();
  if (!elements || *elements != kElements) return malformed;
  const auto bytes = reader.byte_string();
  if (!bytes || bytes->size() != PublicKey::kSize) return malformed;
  auto heading = read_label(reader, limits::kMaxLabelCharacters);
  auto scope = heading ? read_scope(reader) : std::nullopt;
  const auto lifetime = scope ? read_lifetime(reader) : std::nullopt;
  if (!lifetime) return malformed;
  const auto key = PublicKey::from_signed_list(*bytes);
  if (!key) return fail(EvidenceError::unsafe_key);
  return TrustedKey{.key = *key,
                    .issuer = {key->kid(), std::move(*heading), demonstration},
                    .scope = std::move(*scope),
                    .valid_from = lifetime->from,
                    .valid_until = lifetime->until,
                    .state = lifetime->state,
                    .compromised_since = lifetime->since};
}

/// Every issuer: `malformed` of any of them before `unsafe_key` of another.
Result<std::vector<TrustedKey>, EvidenceError> read_issuers(ByteView part, bool demonstration) {
  const auto malformed = fail(EvidenceError::malformed);
  CborReader reader{part};
  const auto count = reader.array();
  if (!count || *count == 0) return malformed;
  std::vector<TrustedKey> keys;
  bool all_safe = true;
  for (std::uint64_t i = 0; i < *count; ++i) {
    auto key = read_issuer(reader, demonstration);
    if (key) {
      keys.push_back(std::move(*key));
    } else if (key.error() == EvidenceError::unsafe_key) {
      all_safe = false;
    } else {
      return malformed;
    }
  }
  if (!reader.end()) return malformed;
  if (!all_safe) return fail(EvidenceError::unsafe_key);
  return keys;
}

Kid kid_of(const TrustedKey& key) {
  return key.issuer.kid;
}

/// No two of one kid, nor one in another role.
bool kids_are_unique(const std::vector<TrustedKey>& keys, const std::vector<Kid>& taken) {
  std::vector<Kid> kids = taken;
  std::ranges::transform(keys, std::back_inserter(kids), kid_of);
  std::ranges::sort(kids);
  return std::ranges::adjacent_find(kids) == kids.end();
}

bool is_consistent(const TrustedKey& key) {
  const bool compromised = key.state == KeyState::compromised;
  return key.scope.first_year <= key.scope.last_year && key.valid_from <= key.valid_until &&
         compromised == key.compromised_since.has_value();
}

bool are_consistent(const std::vector<TrustedKey>& keys, ShardPlace place) {
  const auto belongs = [place](const TrustedKey& key) {
    return is_consistent(key) && shard_of(key.issuer.kid, place.bits) == place.leaf;
  };
  return std::ranges::all_of(keys, belongs) && std::ranges::is_sorted(keys, {}, kid_of);
}

void write_issuer(CborWriter& writer, const TrustedKey& key) {
  writer.array(kElements);
  writer.byte_string(key.key.bytes());
  writer.text_string(key.issuer.heading);
  writer.array(key.scope.services.size());
  for (const ServiceId service : key.scope.services)
    writer.unsigned_integer(service.value);
  writer.unsigned_integer(key.scope.niveles);
  writer.unsigned_integer(key.scope.kinds);
  writer.unsigned_integer(key.scope.first_year);
  writer.unsigned_integer(key.scope.last_year);
  write_list_ranges(writer, key.scope.lists);
  write_instant(writer, key.valid_from);
  write_instant(writer, key.valid_until);
  writer.unsigned_integer(static_cast<std::uint64_t>(key.state));
  if (key.compromised_since) {
    write_instant(writer, *key.compromised_since);
  } else {
    writer.null();
  }
}

}  // namespace

ShardContext shard_context(const TrustHead& head, const RootSet& roots) {
  ShardContext context{.demonstration = head.demonstration, .taken = {}};
  for (const PublicKey& root : roots.keys())
    context.taken.push_back(root.kid());
  for (const Publisher& publisher : head.publishers)
    context.taken.push_back(publisher.key.kid());
  return context;
}

std::uint32_t shard_of(const Kid& kid, unsigned bits) {
  if (bits == 0) return 0;
  std::uint32_t number = 0;
  for (const Byte byte : kid.bytes)
    number = number << 8U | byte;
  return number >> (kKidBits - bits);
}

Bytes write_shard(std::span<const TrustedKey> keys) {
  CborWriter writer;
  writer.array(keys.size());
  for (const TrustedKey& key : keys)
    write_issuer(writer, key);
  return std::move(writer).take();
}

Result<std::vector<TrustedKey>, EvidenceError> read_shard(ByteView part, ShardPlace place,
                                                          const ShardContext& context) {
  auto keys = read_issuers(part, context.demonstration);
  if (!keys) return keys;
  if (!kids_are_unique(*keys, context.taken)) return fail(EvidenceError::duplicate_kid);
  if (!are_consistent(*keys, place)) return fail(EvidenceError::inconsistent);
  return keys;
}

}  // namespace fedatario
